package guichet.helpdesk.console.desk;

import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import guichet.helpdesk.console.desk.TicketDetail.Point;
import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.ticket.Brief;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketId;
import guichet.helpdesk.ticket.TicketLine;

/** Gathers what an agent needs to take a ticket over, each point with its line. */
@Component
class Briefs {

	/** How much of a conversation's end is looked through. */
	private static final int READ = 1000;

	/** How many points of a kind are told. */
	private static final int POINTS = 20;

	private final TicketDesk desk;

	private final Conversations conversations;

	Briefs(TicketDesk desk, Conversations conversations) {
		this.desk = desk;
		this.conversations = conversations;
	}

	TicketDetail detail(TicketLine ticket) {
		TicketId id = TicketId.of(ticket.id());
		Brief kept = this.desk.brief(id);
		List<Entry> before = before(ticket);
		TicketDetail.Brief brief = new TicketDetail.Brief(null, kept.openQuestion(),
				points(before, (author) -> author instanceof Author.Customer),
				points(before, (author) -> author instanceof Author.Assistant),
				kept.nearest().stream().map(CitationJson::of).toList());
		return new TicketDetail(ticket, brief, this.desk.notes(ConversationId.of(ticket.conversation())),
				this.desk.events(id));
	}

	/** What was said in the ticket's exchange before it was opened. */
	private List<Entry> before(TicketLine ticket) {
		ConversationId id = ConversationId.of(ticket.conversation());
		Conversation conversation = this.conversations.find(id).orElseThrow();
		List<Entry> read = this.conversations.after(id, Math.max(0, conversation.lastSeq() - READ), READ);
		return read.stream()
			.filter((entry) -> opens(entry, ticket))
			.findFirst()
			.map((opening) -> read.stream()
				.filter((entry) -> entry.seq() < opening.seq() && entry.exchange() == opening.exchange())
				.toList())
			.orElse(List.of());
	}

	private static boolean opens(Entry entry, TicketLine ticket) {
		return entry.content() instanceof Content.StateChange change && ticket.code().equals(change.ticket());
	}

	private static List<Point> points(List<Entry> entries, Predicate<Author> by) {
		List<Point> points = entries.stream()
			.filter((entry) -> by.test(entry.author()))
			.filter((entry) -> entry.content() instanceof Content.Message)
			.map((entry) -> new Point(entry.seq(), ((Content.Message) entry.content()).text()))
			.toList();
		return points.subList(Math.max(0, points.size() - POINTS), points.size());
	}

}
