package guichet.helpdesk.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The server's end of the samples that the widget's end is built to. */
class FrameSamplesTests {

	private static final String SAY = "{\"type\":\"say\",\"key\":\"3f0c7a52-9a57-4c2e-8d0b-6b1f2a4d9e10\"";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final FrameReader reader = new FrameReader(JSON);

	private final Wire wire = new Wire(JSON);

	@Test
	void readsEachFrameAVisitorSends() {
		UUID said = UUID.fromString("3f0c7a52-9a57-4c2e-8d0b-6b1f2a4d9e10");
		assertThat(read("hello"))
			.isEqualTo(new Frame.Hello("v1.c2FtcGxl.token", 4, null, "fr", "https://shop.example.com/offres", null));
		assertThat(read("say"))
			.isEqualTo(new Frame.Say(said, "Quel est le prix du SMS international avec WIN 2000 ?", null, false));
		assertThat(read("handover"))
			.isEqualTo(new Frame.Handover(UUID.fromString("8d1f4b8e-52a6-4d0f-9c39-0f1a7f6f2c11")));
		assertThat(read("rate")).isEqualTo(new Frame.Rate(UUID.fromString("c0a5b7de-6f0a-4c59-8e54-2e1d8a7b3f12"), 4,
				"Réponse rapide et claire."));
		assertThat(read("typing")).isEqualTo(new Frame.Typing(true, null));
		assertThat(read("read")).isEqualTo(new Frame.Read(6, null));
	}

	@Test
	void writesAMessageAsTheSample() {
		ObjectNode sample = (ObjectNode) sample("server/message");
		sample.withArray("choices").forEach((choice) -> ((ObjectNode) choice).remove("label"));
		Entry entry = new Entry(conversation(), 6, 99, 1, Instant.parse("2026-03-02T09:30:01.480Z"),
				new Author.Assistant("m"), message(sample.path("text").asString()), false, null);
		assertThat(JSON.readTree(this.wire.forVisitor(entry))).isEqualTo(sample);
	}

	private static Content.Message message(String text) {
		Instant updated = Instant.parse("2026-01-15T08:00:00Z");
		String title = "WIN : tarifs au-delà du forfait";
		Content.Citation first = new Content.Citation("win-beyond-bundle-fr", 3, title, 41, 103,
				"https://operator.example.com/win/tarifs", updated);
		Content.Citation second = new Content.Citation("win-beyond-bundle-fr", 3, title, 104, 131, null, updated);
		return new Content.Message(text,
				List.of(new Content.Sentence("Au-delà du forfait WIN 2000, le SMS international coûte 10 DA.",
						List.of(first)), new Content.Sentence("Le SMS national coûte 5 DA.", List.of(second))),
				List.of("Quel est le prix d'un appel vers l'étranger avec WIN 2000 ?", "Parler à une personne"));
	}

	@Test
	void writesAckErrorAndStateAsTheSamples() {
		JsonNode ack = sample("server/ack");
		assertThat(JSON.readTree(this.wire.ack(UUID.fromString(ack.path("key").asString()), 5,
				Instant.parse(ack.path("at").asString()))))
			.isEqualTo(ack);
		JsonNode error = sample("server/error");
		assertThat(JSON.readTree(this.wire.error(new FrameRefusedException("too-many", error.path("message").asString(),
				UUID.fromString(error.path("key").asString()), 20))))
			.isEqualTo(error);
		Entry queued = new Entry(conversation(), 7, 99, 1, Instant.EPOCH, new Author.Customer(),
				new Content.StateChange(State.QUEUED, "GU-4821", null), true, null);
		JsonNode state = JSON.readTree(this.wire.forVisitor(queued));
		for (String field : List.of("type", "seq", "state", "ticket")) {
			assertThat(state.path(field)).isEqualTo(sample("server/state").path(field));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "1", "{", "{\"type\":7}", "{\"type\":\"dance\"}", "{}",
			"{\"type\":\"say\"}", "{\"type\":\"say\",\"key\":\"1\",\"text\":\"a\"}", SAY + "}",
			SAY + ",\"text\":\"  \"}", SAY + ",\"text\":\"a\\u0000\"}", SAY + ",\"text\":\"\\ud83d\"}",
			SAY + ",\"text\":{}}", "{\"type\":\"read\",\"seq\":-1}", "{\"type\":\"read\",\"seq\":1e99}",
			"{\"type\":\"read\",\"seq\":99999999999}", "{\"type\":\"hello\",\"token\":[1]}" })
	void refusesWhatIsNotOfTheProtocol(String text) {
		assertThatExceptionOfType(FrameRefusedException.class).isThrownBy(() -> this.reader.read(text))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("bad-frame"));
	}

	@Test
	void refusesDeepNestingWithoutHarm() {
		assertThatExceptionOfType(FrameRefusedException.class)
			.isThrownBy(() -> this.reader.read("{\"type\":" + "[".repeat(16_000)))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("bad-frame"));
	}

	@ParameterizedTest
	@CsvSource({ "4000, true", "4001, false" })
	void takesFourThousandCharacters(int length, boolean taken) {
		String say = SAY + ",\"text\":\"" + "x".repeat(length) + "\"}";
		if (taken) {
			assertThat(this.reader.read(say)).isInstanceOf(Frame.Say.class);
		}
		else {
			assertThatExceptionOfType(FrameRefusedException.class).isThrownBy(() -> this.reader.read(say))
				.satisfies((refused) -> {
					assertThat(refused.code()).isEqualTo("too-long");
					assertThat(refused.key()).isNotNull();
				});
		}
	}

	private Frame read(String kind) {
		return this.reader.read(sample("visitor/" + kind).toString());
	}

	private static ConversationId conversation() {
		return new ConversationId(UUID.randomUUID());
	}

	private static JsonNode sample(String name) {
		try (InputStream in = FrameSamplesTests.class.getResourceAsStream("/frames/" + name + ".json")) {
			return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
