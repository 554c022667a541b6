package guichet.helpdesk.console.customer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Sight;
import guichet.helpdesk.customer.CardNumbers;
import guichet.helpdesk.customer.CustomerNotes;
import guichet.helpdesk.staff.SignedIn;

/** Notes about a customer, which he never sees. */
@RestController
class CustomerNotesController {

	private static final int LONGEST = 4000;

	private final CustomerNotes notes;

	private final Sight sight;

	CustomerNotesController(CustomerNotes notes, Sight sight) {
		this.notes = notes;
		this.sight = sight;
	}

	@PostMapping("/api/v1/customers/{id}/notes")
	@ResponseStatus(HttpStatus.CREATED)
	CustomerJson.Note add(@PathVariable String id, @RequestBody Words words, @AuthenticationPrincipal SignedIn me) {
		return CustomerJson.Note.of(this.notes.add(this.sight.customer(me, id).id(), me,
				CardNumbers.mask(Given.text("text", words.text, LONGEST))));
	}

	/** What is noted. */
	record Words(@Nullable String text) {
	}

}
