package guichet.helpdesk.console.customer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import guichet.helpdesk.console.Cursor;
import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Page;
import guichet.helpdesk.console.Sight;
import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.customer.CustomerSearch;
import guichet.helpdesk.customer.Customers;
import guichet.helpdesk.customer.StaleCustomerException;
import guichet.helpdesk.staff.SignedIn;

/** The customers: who they are. */
@RestController
class CustomersController {

	private final Customers customers;

	private final CustomerSearch search;

	private final CustomerRecords records;

	private final Sight sight;

	CustomersController(Customers customers, CustomerSearch search, CustomerRecords records, Sight sight) {
		this.customers = customers;
		this.search = search;
		this.records = records;
		this.sight = sight;
	}

	@GetMapping("/api/v1/customers")
	Page<CustomerItem> list(@RequestParam(defaultValue = "") String text, @RequestParam @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit, @AuthenticationPrincipal SignedIn me) {
		CustomerSearch.Cursor after = Cursor.read(cursor, 2,
				(parts) -> new CustomerSearch.Cursor(Instant.parse(parts.getFirst()),
						UUID.fromString(parts.getLast())));
		CustomerSearch.Found found = this.search.find(text, this.sight.everything(me), after,
				Given.limit(limit, Given.MOST));
		CustomerSearch.Cursor next = found.next();
		return new Page<>(found.lines().stream().map(CustomerItem::of).toList(),
				(next == null) ? null : Cursor.of(next.at(), next.id()));
	}

	@GetMapping("/api/v1/customers/{id}")
	CustomerJson get(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
		return this.records.of(this.sight.customer(me, id));
	}

	/** What is not sent stays as it is; what is sent as null is taken away. */
	@PatchMapping("/api/v1/customers/{id}")
	CustomerJson change(@PathVariable String id, @RequestBody JsonNode change, @AuthenticationPrincipal SignedIn me) {
		Customer seen = this.sight.customer(me, id);
		CustomerChange asked = CustomerChange.of(change);
		return this.records.of(this.customers.update(seen.id(), asked.version(), asked.to(seen.profile()), me.id()));
	}

	/** With the record as a colleague left it. */
	@ExceptionHandler
	ProblemDetail stale(StaleCustomerException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
		problem.setProperty("current", this.records.of(ex.current()));
		return problem;
	}

	/** A customer in a list. */
	record CustomerItem(String id, @Nullable String name, @Nullable String email, @Nullable String phone,
			@Nullable Instant lastAt, int conversations) {

		static CustomerItem of(CustomerSearch.Line line) {
			Customer.Profile profile = line.customer().profile();
			return new CustomerItem(line.customer().id().toString(), profile.name(), profile.email(), profile.phone(),
					line.lastAt(), line.conversations());
		}

	}

}
