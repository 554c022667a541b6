package guichet.helpdesk.console.desk;

import java.util.Objects;

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
import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.ticket.Ticket;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketId;
import guichet.helpdesk.ticket.TicketLine;
import guichet.helpdesk.ticket.Tickets;

/** What an agent does with a ticket. */
@RestController
class TicketActsController {

	private static final int LONGEST_NOTE = 4000;

	private final Tickets tickets;

	private final TicketDesk desk;

	private final Agents agents;

	private final Sight sight;

	TicketActsController(Tickets tickets, TicketDesk desk, Agents agents, Sight sight) {
		this.tickets = tickets;
		this.desk = desk;
		this.agents = agents;
		this.sight = sight;
	}

	@PostMapping("/api/v1/tickets/{id}/claim")
	TicketLine claim(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
		return line(this.tickets.claim(this.sight.claimable(me, id), author(me)));
	}

	@PostMapping("/api/v1/tickets/{id}/transfer")
	TicketLine transfer(@PathVariable String id, @RequestBody Transfer to, @AuthenticationPrincipal SignedIn me) {
		TicketId ticket = this.sight.mine(me, id);
		String note = note(to.note);
		if ((to.team == null) == (to.agent == null)) {
			throw new IllegalArgumentException("Either team or agent must be given");
		}
		if (to.agent != null) {
			return line(this.tickets.transfer(ticket, author(me), agent(to.agent), note));
		}
		return line(this.tickets.transfer(ticket, author(me), team(Objects.requireNonNull(to.team)), note));
	}

	@PostMapping("/api/v1/tickets/{id}/resolve")
	TicketLine resolve(@PathVariable String id, @RequestBody(required = false) @Nullable Words words,
			@AuthenticationPrincipal SignedIn me) {
		return line(
				this.tickets.resolve(this.sight.mine(me, id), author(me), (words == null) ? null : note(words.note)));
	}

	@PostMapping("/api/v1/tickets/{id}/notes")
	@ResponseStatus(HttpStatus.CREATED)
	Ticket.Note note(@PathVariable String id, @RequestBody Words words, @AuthenticationPrincipal SignedIn me) {
		TicketId ticket = seen(id, me);
		return this.tickets.note(ticket, author(me), Given.text("text", words.text, LONGEST_NOTE));
	}

	private TicketId seen(String id, SignedIn me) {
		return TicketId.of(this.sight.ticket(me, id).id());
	}

	private TicketLine line(Ticket ticket) {
		return this.desk.find(ticket.id()).orElseThrow();
	}

	private static Author.Agent author(SignedIn me) {
		return new Author.Agent(me.id(), me.name());
	}

	private static @Nullable String note(@Nullable String note) {
		return Given.optionalText("note", note, LONGEST_NOTE);
	}

	private Author.Agent agent(String id) {
		return this.agents.all()
			.stream()
			.filter((agent) -> agent.active() && agent.id().toString().equals(id))
			.findFirst()
			.map((agent) -> new Author.Agent(agent.id(), agent.name()))
			.orElseThrow(
					() -> new IllegalArgumentException("agent must be one who is here, but is: " + Given.shown(id)));
	}

	private Ticket.Named team(String id) {
		return this.agents.teams()
			.stream()
			.filter((team) -> team.id().toString().equals(id))
			.findFirst()
			.map((team) -> new Ticket.Named(id, team.name()))
			.orElseThrow(() -> new IllegalArgumentException("team must be one of ours, but is: " + Given.shown(id)));
	}

	/** Where a ticket goes: to a team's queue or to one agent. */
	record Transfer(@Nullable String team, @Nullable String agent, @Nullable String note) {
	}

	/** What an agent writes along with an act, or as the act itself. */
	record Words(@Nullable String note, @Nullable String text) {
	}

}
