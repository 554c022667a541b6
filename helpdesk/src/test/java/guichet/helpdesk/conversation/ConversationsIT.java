package guichet.helpdesk.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import guichet.helpdesk.TestNode;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.store.TestDatabase;
import guichet.helpdesk.ticket.TicketId;

import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConversationsIT {

	private final PGSimpleDataSource database = TestDatabase.fresh();

	private TestNode one;

	private TestNode two;

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
	void storesAMessageOnceHoweverOftenAndWhereverItIsSent() throws Exception {
		Opening visitor = TestNode.visitor();
		UUID key = UUID.randomUUID();
		List<CompletableFuture<Posted>> sent = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			TestNode node = (i % 2 == 0) ? this.one : this.two;
			sent.add(node.conversations().say(visitor, key, "Bonjour"));
		}
		for (CompletableFuture<Posted> posted : sent) {
			assertThat(position(posted.get(10, TimeUnit.SECONDS))).isEqualTo(1);
		}
		assertThat(this.one.conversations().after(visitor.conversation(), 0, 100)).singleElement()
			.satisfies((entry) -> assertThat(entry.content()).isEqualTo(Content.Message.of("Bonjour")));
	}

	@Test
	void givesPositionsWithoutGapsWhileManySpeakOnTwoNodes() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<Opening> visitors = IntStream.range(0, 12).mapToObj((i) -> TestNode.visitor()).toList();
		List<CompletableFuture<Posted>> sent = new ArrayList<>();
		for (int i = 0; i < 1500; i++) {
			TestNode node = random.nextBoolean() ? this.one : this.two;
			Opening visitor = visitors.get(random.nextInt(visitors.size()));
			sent.add(node.conversations().say(visitor, UUID.randomUUID(), "n" + i));
		}
		for (CompletableFuture<Posted> posted : sent) {
			assertThat(posted.get(30, TimeUnit.SECONDS)).as("seed %s", seed).isInstanceOf(Posted.Stored.class);
		}
		int total = 0;
		for (Opening visitor : visitors) {
			List<Entry> entries = this.one.conversations().after(visitor.conversation(), 0, 2000);
			assertThat(entries).extracting(Entry::seq)
				.containsExactlyElementsOf(IntStream.rangeClosed(1, entries.size()).boxed().toList());
			assertThat(entries).extracting(Entry::at).isSorted();
			assertThat(entries).extracting(Entry::feed).isSorted();
			total += entries.size();
		}
		assertThat(total).isEqualTo(1500);
		assertThat(this.two.conversations().feed()).isEqualTo(1500);
	}

	@Test
	void opensEachConversationOnceWhileTwoNodesOpenTheSame() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<Opening> visitors = IntStream.range(0, 400).mapToObj((i) -> TestNode.visitor()).toList();
		List<CompletableFuture<Posted>> sent = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			Opening visitor = visitors.get(Math.min(visitors.size() - 1, i / 8 + random.nextInt(20)));
			TestNode node = random.nextBoolean() ? this.one : this.two;
			sent.add(node.conversations().say(visitor, UUID.randomUUID(), "n" + i));
			if (i % 50 == 0) {
				Thread.sleep(1);
			}
		}
		for (CompletableFuture<Posted> posted : sent) {
			assertThat(posted.get(30, TimeUnit.SECONDS)).as("seed %s", seed).isInstanceOf(Posted.Stored.class);
		}
		assertThat(this.one.conversations().feed()).isEqualTo(3000);
	}

	@Test
	void answersOnceThoughTwoNodesHoldTheSameTurn() {
		Opening visitor = TestNode.visitor();
		this.one.conversations().say(visitor, UUID.randomUUID(), "Le prix ?").join();
		Owed owed = this.one.conversations().claimOwed(visitor.conversation()).orElseThrow();
		assertThat(this.two.conversations().claimOwed(visitor.conversation())).isEmpty();
		Content.Message answer = Content.Message.of("3 400 DA.");
		assertThat(this.one.conversations().answer(owed, "m", answer)).isInstanceOf(Posted.Stored.class);
		assertThat(this.two.conversations().answer(owed, "m", answer)).isInstanceOf(Posted.Repeated.class);
		assertThat(this.one.conversations().after(visitor.conversation(), 0, 10)).hasSize(2);
		assertThat(this.one.conversations().owed(10)).isEmpty();
	}

	@Test
	void givesAReplyOfTwoMessagesWholeAndOnce() {
		Opening visitor = TestNode.visitor();
		this.one.conversations().say(visitor, UUID.randomUUID(), "Le prix ? Les horaires ?").join();
		Owed owed = this.one.conversations().claimOwed(visitor.conversation()).orElseThrow();
		List<Conversations.Spoken> reply = List.of(new Conversations.Spoken("m", Content.Message.of("3 400 DA.")),
				new Conversations.Spoken("guichet", Content.Message.of("Les horaires ?")));
		assertThat(this.one.conversations().answer(owed, reply)).isInstanceOfSatisfying(Posted.Stored.class,
				(stored) -> assertThat(stored.entry().seq()).isEqualTo(2));
		assertThat(this.two.conversations().answer(owed, reply)).isInstanceOf(Posted.Repeated.class);
		assertThat(this.two.conversations().after(visitor.conversation(), 1, 10)).extracting(Entry::author)
			.containsExactly(new Author.Assistant("m"), new Author.Assistant("guichet"));
		assertThat(this.one.conversations().owed(10)).isEmpty();
	}

	@Test
	void owesAReplyToWhatIsSaidWhileTheAssistantAnswers() {
		Opening visitor = TestNode.visitor();
		this.one.conversations().say(visitor, UUID.randomUUID(), "Un").join();
		Owed first = this.one.conversations().claimOwed(visitor.conversation()).orElseThrow();
		this.one.conversations().say(visitor, UUID.randomUUID(), "Deux").join();
		this.one.conversations().answer(first, "m", Content.Message.of("Réponse à un"));
		Owed second = this.one.conversations().claimOwed(visitor.conversation()).orElseThrow();
		assertThat(second.answered()).isEqualTo(1);
		assertThat(second.covers()).isEqualTo(2);
	}

	@Test
	void refusesALateAnswerOnceAPersonWasAskedFor() {
		Opening visitor = TestNode.visitor();
		this.one.conversations().say(visitor, UUID.randomUUID(), "Le prix ?").join();
		Owed owed = this.one.conversations().claimOwed(visitor.conversation()).orElseThrow();
		this.two.tickets().ask(visitor, UUID.randomUUID());
		assertThat(this.one.conversations().answer(owed, "m", Content.Message.of("Trop tard")))
			.isEqualTo(new Posted.NotYours(State.QUEUED));
		assertThat(this.one.conversations().after(visitor.conversation(), 0, 10)).hasSize(2);
	}

	@Test
	void anotherNodeTakesOverWhenALeaseEnds() throws Exception {
		Opening visitor = TestNode.visitor();
		this.one.conversations().say(visitor, UUID.randomUUID(), "Le prix ?").join();
		this.one.conversations().claimOwed(visitor.conversation()).orElseThrow();
		assertThat(this.two.conversations().owed(10)).isEmpty();
		this.one.jdbc().sql("update conversation set lease_until = clock_timestamp() - interval '1 s'").update();
		assertThat(this.two.conversations().owed(10)).containsExactly(visitor.conversation());
		assertThat(this.two.conversations().claimOwed(visitor.conversation())).isPresent();
	}

	@Test
	void refusesAnAgentsReplyRightAfterAColleaguesUntilConfirmed() {
		Opening visitor = TestNode.visitor();
		Author.Agent amina = agent("Amina");
		Author.Agent karim = agent("Karim");
		this.one.tickets().ask(visitor, UUID.randomUUID());
		var ticket = ticketOf(visitor);
		this.one.tickets().claim(ticket, amina);
		Conversations conversations = this.one.conversations();
		ConversationId id = visitor.conversation();
		assertThat(conversations.reply(id, amina, UUID.randomUUID(), "Bonjour", false).join())
			.isInstanceOf(Posted.Stored.class);
		UUID key = UUID.randomUUID();
		assertThat(this.two.conversations().reply(id, karim, key, "Bonjour aussi", false).join())
			.isInstanceOfSatisfying(Posted.Collision.class,
					(collision) -> assertThat(collision.by()).isEqualTo("Amina"));
		assertThat(conversations.reply(id, karim, key, "Bonjour aussi", true).join()).isInstanceOf(Posted.Stored.class);
	}

	@Test
	void opensAgainWhenTheCustomerWritesAfterTheClose() {
		Opening visitor = TestNode.visitor();
		this.one.tickets().ask(visitor, UUID.randomUUID());
		Author.Agent amina = agent("Amina");
		var ticket = ticketOf(visitor);
		this.one.tickets().claim(ticket, amina);
		this.one.tickets().resolve(ticket, amina, null);
		this.one.conversations().say(visitor, UUID.randomUUID(), "Encore moi").join();
		Conversation conversation = this.one.conversations().find(visitor.conversation()).orElseThrow();
		assertThat(conversation.state()).isEqualTo(State.ASSISTANT);
		assertThat(conversation.exchange()).isEqualTo(2);
		assertThat(this.one.conversations().after(visitor.conversation(), 3, 10)).extracting(Entry::exchange)
			.containsExactly(2, 2);
	}

	@Test
	void keepsOthersWordsWhenOneDraftIsRefusedByTheDatabase() {
		List<CompletableFuture<Posted>> good = new ArrayList<>();
		List<CompletableFuture<Posted>> bad = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			good.add(this.one.conversations().say(TestNode.visitor(), UUID.randomUUID(), "bon"));
			bad.add(this.one.conversations().say(TestNode.visitor(), UUID.randomUUID(), "mauvais \0"));
		}
		assertThat(good).allSatisfy((posted) -> assertThat(posted.join()).isInstanceOf(Posted.Stored.class));
		assertThat(bad).allSatisfy((posted) -> assertThatThrownBy(posted::join).isNotNull());
	}

	@Test
	void neverChangesWhatIsInTheLog() {
		this.one.conversations().say(TestNode.visitor(), UUID.randomUUID(), "Bonjour").join();
		assertThatThrownBy(() -> this.one.jdbc().sql("update entry set text = 'autre'").update())
			.hasMessageContaining("append-only");
		assertThatThrownBy(() -> this.one.jdbc().sql("delete from entry").update()).hasMessageContaining("append-only");
	}

	private TicketId ticketOf(Opening visitor) {
		return TicketId.of(this.one.jdbc()
			.sql("select id from ticket where conversation = :id and status <> 'resolved'")
			.param("id", visitor.conversation().value())
			.query(String.class)
			.single());
	}

	private Author.Agent agent(String name) {
		return this.one.agent(name);
	}

	private static int position(Posted posted) {
		return switch (posted) {
			case Posted.Stored stored -> stored.entry().seq();
			case Posted.Repeated repeated -> repeated.seq();
			case Posted.NotYours not -> -1;
			case Posted.Collision collision -> -1;
		};
	}

}
