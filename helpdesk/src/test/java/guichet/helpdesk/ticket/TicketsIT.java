package guichet.helpdesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import guichet.helpdesk.TestNode;
import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.State;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TicketsIT {

	private final PGSimpleDataSource database = TestDatabase.fresh();

	private TestNode one;

	private TestNode two;

	private final Opening visitor = TestNode.visitor();

	@BeforeEach
	void start() {
		this.one = new TestNode(this.database);
		this.two = new TestNode(this.database);
	}

	@AfterEach
	void stop() {
		this.one.close();
		this.two.close();
	}

	@Test
	void opensOneTicketHoweverOftenAPersonIsAskedFor() throws Exception {
		this.one.conversations().say(this.visitor, UUID.randomUUID(), "Mon colis est abîmé").join();
		UUID key = UUID.randomUUID();
		List<Callable<Tickets.Receipt>> asked = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			TestNode node = (i % 2 == 0) ? this.one : this.two;
			asked.add(() -> node.tickets().ask(this.visitor, key));
		}
		assertThat(together(asked)).extracting(Tickets.Receipt::seq).containsOnly(2);
		UUID other = UUID.randomUUID();
		Tickets.Receipt receipt = this.one.tickets().ask(this.visitor, other);
		assertThat(this.two.tickets().ask(this.visitor, other)).isEqualTo(receipt);
		assertThat(entries()).hasSize(2);
		assertThat(this.one.jdbc().sql("select count(*) from ticket").query(Integer.class).single()).isEqualTo(1);
		assertThat(this.one.get(TicketDesk.class).brief(ticket()).openQuestion()).isEqualTo("Mon colis est abîmé");
	}

	@Test
	void aResendAfterTheCloseDoesNotQueueAgain() {
		UUID first = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		this.one.tickets().ask(this.visitor, first);
		Tickets.Receipt again = this.one.tickets().ask(this.visitor, second);
		Author.Agent amina = agent("Amina");
		TicketId ticket = ticket();
		this.one.tickets().claim(ticket, amina);
		this.one.tickets().resolve(ticket, amina, null);
		assertThat(this.two.tickets().ask(this.visitor, first).seq()).isEqualTo(1);
		assertThat(this.two.tickets().ask(this.visitor, second)).isEqualTo(again);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void letsOneOfManyAgentsClaim() throws Exception {
		this.one.tickets().ask(this.visitor, UUID.randomUUID());
		TicketId ticket = ticket();
		List<Callable<Object>> claims = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			Author.Agent agent = agent("Agent " + i);
			TestNode node = (i % 2 == 0) ? this.one : this.two;
			claims.add(() -> {
				try {
					return node.tickets().claim(ticket, agent).status();
				}
				catch (TicketRefusedException ex) {
					return ex.getMessage();
				}
			});
		}
		List<Object> outcomes = together(claims);
		assertThat(outcomes).filteredOn(Ticket.Status.CLAIMED::equals).hasSize(1);
		assertThat(outcomes).filteredOn(String.class::isInstance)
			.hasSize(5)
			.allSatisfy((message) -> assertThat(message.toString()).contains("is with Agent"));
		assertThat(entries()).hasSize(2);
	}

	@Test
	void movesTicketAndConversationTogether() {
		Author.Agent amina = agent("Amina");
		Author.Agent karim = agent("Karim");
		this.one.conversations().say(this.visitor, UUID.randomUUID(), "Bonjour").join();
		this.one.tickets().ask(this.visitor, UUID.randomUUID());
		TicketId ticket = ticket();
		this.one.tickets().claim(ticket, amina);
		this.one.tickets().transfer(ticket, amina, karim, "À toi, Karim");
		assertThat(state()).isEqualTo(State.AGENT);
		Ticket.Named team = this.one.jdbc()
			.sql("select id, name from team where name = 'Back office'")
			.query((row, index) -> new Ticket.Named(row.getString("id"), row.getString("name")))
			.single();
		Ticket waiting = this.two.tickets().transfer(ticket, karim, team, null);
		assertThat(waiting.status()).isEqualTo(Ticket.Status.WAITING);
		assertThat(waiting.team()).isEqualTo(team);
		assertThat(state()).isEqualTo(State.QUEUED);
		this.one.tickets().claim(ticket, amina);
		this.one.tickets().resolve(ticket, amina, "Réglé par téléphone");
		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(entries()).extracting(Entry::content)
			.filteredOn(Content.StateChange.class::isInstance)
			.extracting((content) -> ((Content.StateChange) content).state())
			.containsExactly(State.QUEUED, State.AGENT, State.AGENT, State.QUEUED, State.AGENT, State.CLOSED);
		TicketDesk desk = this.one.get(TicketDesk.class);
		assertThat(desk.events(ticket)).extracting(Ticket.Event::kind)
			.containsExactly("opened", "claimed", "transferred", "transferred", "claimed", "resolved");
		assertThat(desk.notes(this.visitor.conversation())).extracting(Ticket.Note::text)
			.containsExactly("À toi, Karim", "Réglé par téléphone");
	}

	@Test
	void refusesEveryActOnAResolvedTicket() {
		Author.Agent amina = agent("Amina");
		this.one.tickets().ask(this.visitor, UUID.randomUUID());
		TicketId ticket = ticket();
		this.one.tickets().resolve(ticket, amina, null);
		assertThatThrownBy(() -> this.one.tickets().claim(ticket, amina)).isInstanceOf(TicketRefusedException.class);
		assertThatThrownBy(() -> this.one.tickets().resolve(ticket, amina, null))
			.isInstanceOf(TicketRefusedException.class);
		assertThatThrownBy(() -> this.one.tickets().transfer(ticket, amina, amina, null))
			.isInstanceOf(TicketRefusedException.class);
	}

	@Test
	void queuesFirstComeFirstServedAndTellsThePlace() {
		List<Opening> visitors = List.of(TestNode.visitor(), TestNode.visitor(), TestNode.visitor());
		visitors.forEach((opening) -> this.one.tickets().ask(opening, UUID.randomUUID()));
		TicketDesk desk = this.one.get(TicketDesk.class);
		for (int i = 0; i < 3; i++) {
			assertThat(desk.place(visitors.get(i).conversation()).orElseThrow().position()).isEqualTo(i + 1);
		}
		assertThat(desk.list(TicketDesk.View.WAITING, new AgentId(UUID.randomUUID()), null, 2))
			.extracting(TicketLine::conversation)
			.containsExactly(visitors.get(0).conversation().toString(), visitors.get(1).conversation().toString());
		TicketLine last = desk.list(TicketDesk.View.WAITING, new AgentId(UUID.randomUUID()), null, 2).getLast();
		TicketDesk.Cursor after = new TicketDesk.Cursor(last.opened(), TicketId.of(last.id()));
		assertThat(desk.list(TicketDesk.View.WAITING, new AgentId(UUID.randomUUID()), after, 2))
			.extracting(TicketLine::conversation)
			.containsExactly(visitors.get(2).conversation().toString());
	}

	private <T> List<T> together(List<Callable<T>> acts) throws Exception {
		try (ExecutorService all = Executors.newFixedThreadPool(acts.size())) {
			List<T> outcomes = new ArrayList<>();
			for (Future<T> outcome : all.invokeAll(acts)) {
				outcomes.add(outcome.get());
			}
			return outcomes;
		}
	}

	private TicketId ticket() {
		return TicketId.of(this.one.jdbc()
			.sql("select id from ticket where conversation = :id order by opened desc limit 1")
			.param("id", this.visitor.conversation().value())
			.query(String.class)
			.single());
	}

	private List<Entry> entries() {
		return this.one.conversations().after(this.visitor.conversation(), 0, 100);
	}

	private State state() {
		return this.one.conversations().find(this.visitor.conversation()).map(Conversation::state).orElseThrow();
	}

	private Author.Agent agent(String name) {
		return this.one.agent(name);
	}

}
