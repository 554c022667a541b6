package guichet.helpdesk.live.feed;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Ephemeral;
import guichet.helpdesk.staff.AgentId;

/**
 * What travels over Redis: rings, and what is shown only while it lasts. Never a message.
 */
@Component
class RedisFrames {

	private final JsonMapper json;

	RedisFrames(JsonMapper json) {
		this.json = json;
	}

	String ring(UUID node) {
		return node(node, "ring").toString();
	}

	String ephemeral(UUID node, Ephemeral shown) {
		ObjectNode frame = switch (shown) {
			case Ephemeral.Drafted drafted ->
				node(node, "drafted").put("turn", drafted.turn()).put("text", drafted.text());
			case Ephemeral.Seen seen -> author(node(node, "seen"), seen.author()).put("seq", seen.seq());
			case Ephemeral.Typed typed ->
				author(node(node, "typed"), typed.author()).put("by", typed.by().toString()).put("on", typed.on());
		};
		return frame.put("conversation", shown.conversation().toString()).toString();
	}

	/** Whose frame it is. */
	UUID node(JsonNode frame) {
		return UUID.fromString(frame.path("node").asString());
	}

	JsonNode read(byte[] frame) {
		return this.json.readTree(frame);
	}

	/** Empty for a ring. */
	Optional<Ephemeral> ephemeral(JsonNode frame) {
		return switch (frame.path("kind").asString()) {
			case "drafted" -> Optional.of(new Ephemeral.Drafted(conversation(frame), frame.path("turn").asString(),
					frame.path("text").asString()));
			case "seen" ->
				Optional.of(new Ephemeral.Seen(conversation(frame), author(frame), frame.path("seq").asInt()));
			case "typed" -> Optional.of(new Ephemeral.Typed(conversation(frame), author(frame),
					UUID.fromString(frame.path("by").asString()), frame.path("on").asBoolean()));
			default -> Optional.empty();
		};
	}

	private static ConversationId conversation(JsonNode frame) {
		return ConversationId.of(frame.path("conversation").asString());
	}

	private static ObjectNode author(ObjectNode frame, Author author) {
		return switch (author) {
			case Author.Agent agent -> frame.put("agent", agent.id().value().toString()).put("name", agent.name());
			case Author.Assistant assistant -> frame.put("model", assistant.model());
			case Author.Customer customer -> frame;
			case Author.System system -> frame;
		};
	}

	private static Author author(JsonNode frame) {
		if (frame.has("agent")) {
			AgentId id = new AgentId(UUID.fromString(frame.path("agent").asString()));
			return new Author.Agent(id, frame.path("name").asString());
		}
		return frame.has("model") ? new Author.Assistant(frame.path("model").asString()) : new Author.Customer();
	}

	private ObjectNode node(UUID node, String kind) {
		return this.json.createObjectNode().put("node", node.toString()).put("kind", kind);
	}

}
