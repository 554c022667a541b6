package guichet.helpdesk.console;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import guichet.bot.Assistant;
import guichet.bot.Brief;
import guichet.bot.Citation;
import guichet.bot.Reason;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.Team;
import guichet.helpdesk.staff.TeamId;
import guichet.helpdesk.ticket.Tickets;

/**
 * The desk under test: people who sign in, and visitors who talk through the same rooms
 * as a socket would.
 */
public class Desk {

	private final Environment environment;

	private final SignIns signIns;

	private final Agents agents;

	private final Conversations conversations;

	private final Tickets tickets;

	private final Map<Role, SignedIn> people = new EnumMap<>(Role.class);

	private final Map<Role, Api> clients = new EnumMap<>(Role.class);

	Desk(Environment environment, SignIns signIns, Agents agents, Conversations conversations, Tickets tickets) {
		this.environment = environment;
		this.signIns = signIns;
		this.agents = agents;
		this.conversations = conversations;
		this.tickets = tickets;
	}

	public Api nobody() {
		return new Api(base(), null);
	}

	/** A sign-in has one token at a time. */
	public Api as(Role role) {
		return this.clients.computeIfAbsent(role, (wanted) -> as(person(wanted)));
	}

	public SignedIn person(Role role) {
		return this.people.computeIfAbsent(role, (wanted) -> signIn(wanted.code(), wanted.code() + "-password"));
	}

	/** Another agent, who has just joined. */
	public SignedIn colleague(String name) {
		return colleague(name, null);
	}

	/** The same, in a team. */
	public SignedIn colleague(String name, @Nullable TeamId team) {
		String login = "a" + UUID.randomUUID().toString().substring(0, 8);
		Agents.Added added = this.agents.add(new Agent.Draft(login, name, Role.AGENT, team), person(Role.ADMIN));
		SignIns.Credentials first = new SignIns.Credentials(login, added.password(), "127.0.0.1");
		this.signIns.changePassword(signIn(login, added.password()), first, "chosen-by-myself");
		return signIn(login, "chosen-by-myself");
	}

	public TeamId team(String name) {
		return this.agents.teams()
			.stream()
			.filter((team) -> team.name().equals(name))
			.map(Team::id)
			.findFirst()
			.orElseThrow();
	}

	public Api as(SignedIn person) {
		return new Api(base(), this.signIns.token(person).value());
	}

	private SignedIn signIn(String login, String password) {
		SignIns.Outcome outcome = this.signIns.signIn(new SignIns.Credentials(login, password, "127.0.0.1"));
		return ((SignIns.Outcome.Granted) outcome).person();
	}

	private String base() {
		return "http://localhost:" + this.environment.getRequiredProperty("local.server.port");
	}

	/** A visitor whom nobody knows yet. */
	public Visitor visitor() {
		return visitor(new CustomerId(UUID.randomUUID()));
	}

	/** A new conversation of a customer. */
	public Visitor visitor(CustomerId customer) {
		return new Visitor(new Opening(new ConversationId(UUID.randomUUID()), customer, "fr", null));
	}

	/** A visitor and his conversation. */
	public final class Visitor {

		private final Opening opening;

		private Visitor(Opening opening) {
			this.opening = opening;
		}

		/** Says something and waits until the assistant has replied, if it owes that. */
		public Visitor say(String text) {
			Desk.this.conversations.say(this.opening, UUID.randomUUID(), text).join();
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
			while (owed()) {
				if (System.nanoTime() > end) {
					throw new IllegalStateException("The assistant does not reply");
				}
				Thread.onSpinWait();
			}
			return this;
		}

		private boolean owed() {
			Entry last = Desk.this.conversations.after(conversationId(), 0, 1000).getLast();
			return last.author() instanceof guichet.helpdesk.conversation.Author.Customer
					&& last.content() instanceof guichet.helpdesk.conversation.Content.Message
					&& conversation().state() == guichet.helpdesk.conversation.State.ASSISTANT;
		}

		public Visitor askForAPerson() {
			Desk.this.tickets.ask(this.opening, UUID.randomUUID());
			return this;
		}

		public Conversation conversation() {
			return Desk.this.conversations.find(conversationId()).orElseThrow();
		}

		public ConversationId conversationId() {
			return this.opening.conversation();
		}

		public CustomerId customer() {
			return this.opening.customer();
		}

	}

	/**
	 * Answers everything from one passage, except that it hands over what begins with
	 * "person".
	 */
	static final class Echo implements Assistant {

		static final Citation PASSAGE = new Citation("tarifs", 3, "Quels sont les tarifs ?", 0, 9, null,
				Instant.parse("2026-01-02T03:04:05Z"));

		@Override
		public Reply reply(guichet.bot.Turn turn, java.util.function.Consumer<String> draft) {
			if (turn.question().startsWith("person")) {
				return new Reply.Handover(Reason.NO_ANSWER_TWICE, new Brief(turn.question(), List.of(PASSAGE)));
			}
			return new Reply.Answer(List.of(new Sentence("Answer to " + turn.question(), List.of(PASSAGE))), "echo");
		}

	}

}
