package guichet.helpdesk.console.desk;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Sight;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.customer.Customers;
import guichet.helpdesk.satisfaction.Ratings;
import guichet.helpdesk.staff.AuditTrail;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.ticket.TicketDesk;

/** Reads a conversation with all that was said in it. */
@RestController
class ConversationController {

	private static final int MOST = 1000;

	private final Sight sight;

	private final Conversations conversations;

	private final Customers customers;

	private final Ratings ratings;

	private final TicketDesk desk;

	private final AuditTrail trail;

	ConversationController(Sight sight, Conversations conversations, Customers customers, Ratings ratings,
			TicketDesk desk, AuditTrail trail) {
		this.trail = trail;
		this.sight = sight;
		this.conversations = conversations;
		this.customers = customers;
		this.ratings = ratings;
		this.desk = desk;
	}

	/** The entries after a position; {@code lastSeq} tells whether more follow. */
	@GetMapping("/api/v1/conversations/{id}")
	ConversationJson get(@PathVariable String id, @RequestParam(defaultValue = "0") int after,
			@RequestParam(defaultValue = "1000") int limit, @AuthenticationPrincipal SignedIn me) {
		Conversation conversation = this.sight.conversation(me, id);
		this.trail.reads(me, List.of(conversation.id().value()));
		Customer customer = this.customers.find(conversation.customer()).orElseThrow();
		List<EntryJson> entries = this.conversations.after(conversation.id(), after, Given.limit(limit, MOST))
			.stream()
			.map(EntryJson::of)
			.toList();
		return ConversationJson.of(conversation, customer, entries, this.ratings.of(conversation.id()),
				this.desk.of(conversation.id()));
	}

}
