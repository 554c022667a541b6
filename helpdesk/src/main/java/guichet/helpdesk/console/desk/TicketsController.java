package guichet.helpdesk.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Cursor;
import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Page;
import guichet.helpdesk.console.Sight;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.staff.AuditTrail;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketDesk.View;
import guichet.helpdesk.ticket.TicketId;
import guichet.helpdesk.ticket.TicketLine;

/** Reads tickets. */
@RestController
class TicketsController {

	private final TicketDesk desk;

	private final Briefs briefs;

	private final Sight sight;

	private final AuditTrail trail;

	TicketsController(TicketDesk desk, Briefs briefs, Sight sight, AuditTrail trail) {
		this.trail = trail;
		this.desk = desk;
		this.briefs = briefs;
		this.sight = sight;
	}

	@GetMapping("/api/v1/tickets")
	Page<TicketLine> list(@RequestParam(defaultValue = "open") String view, @RequestParam @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit, @AuthenticationPrincipal SignedIn me) {
		int most = Given.limit(limit, Given.MOST);
		List<TicketLine> read = this.desk.list(view(view), me.id(), cursor(cursor), most + 1);
		return Page.of(read, most, (last) -> Cursor.of(last.opened(), last.id()));
	}

	private static TicketDesk.@Nullable Cursor cursor(@Nullable String cursor) {
		return Cursor.read(cursor, 2,
				(parts) -> new TicketDesk.Cursor(Instant.parse(parts.getFirst()), TicketId.of(parts.getLast())));
	}

	private static View view(String view) {
		for (View known : View.values()) {
			if (known.name().toLowerCase(Locale.ROOT).equals(view)) {
				return known;
			}
		}
		throw new IllegalArgumentException(
				"view must be waiting, mine, open, resolved or all, but is: " + Given.shown(view));
	}

	@GetMapping("/api/v1/tickets/{id}")
	TicketDetail get(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
		TicketLine ticket = this.sight.ticket(me, id);
		this.trail.reads(me, List.of(ConversationId.of(ticket.conversation()).value()));
		return this.briefs.detail(ticket);
	}

}
