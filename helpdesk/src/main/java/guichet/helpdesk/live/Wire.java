package guichet.helpdesk.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Entry;

/** Writes the server's frames, by the wire protocol guichet.v1 (docs/protocol.md). */
@Component
public class Wire {

	private final JsonMapper json;

	Wire(JsonMapper json) {
		this.json = json;
	}

	/** A frame of simple fields, those without a value left out. */
	public String frame(String type, Map<String, ? extends @Nullable Object> fields) {
		Map<String, Object> frame = new LinkedHashMap<>();
		frame.put("type", type);
		fields.forEach((name, value) -> {
			if (value != null) {
				frame.put(name, value);
			}
		});
		return this.json.writeValueAsString(frame);
	}

	public String ack(UUID key, int seq, Instant at) {
		return node("ack").put("key", key.toString()).put("seq", seq).put("at", at.toString()).toString();
	}

	public String error(FrameRefusedException refused) {
		ObjectNode frame = node("error").put("code", refused.code()).put("message", refused.getMessage());
		if (refused.key() != null) {
			frame.put("key", refused.key().toString());
		}
		if (refused.retryAfterSeconds() != null) {
			frame.put("retryAfterSeconds", refused.retryAfterSeconds());
		}
		return frame.toString();
	}

	/** An entry as its visitor sees it. */
	public String forVisitor(Entry entry) {
		ObjectNode frame = entry(entry);
		if (entry.key() != null && entry.author() instanceof Author.Customer) {
			frame.put("key", entry.key().toString());
		}
		return frame.toString();
	}

	/** An entry as the desk sees it. */
	public String forDesk(Entry entry) {
		ObjectNode frame = entry(entry);
		frame.put("conversation", entry.conversation().toString()).put("feed", entry.feed());
		if (entry.key() != null) {
			frame.put("key", entry.key().toString());
		}
		if (entry.author() instanceof Author.Assistant assistant) {
			frame.put("model", assistant.model());
		}
		return frame.toString();
	}

	private ObjectNode entry(Entry entry) {
		return switch (entry.content()) {
			case Content.Message message -> message(entry, message);
			case Content.StateChange change -> state(entry, change);
		};
	}

	private ObjectNode message(Entry entry, Content.Message message) {
		ObjectNode frame = node("message").put("seq", entry.seq()).put("at", entry.at().toString());
		frame.set("author", author(entry.author()));
		frame.put("text", message.text());
		if (!message.sentences().isEmpty()) {
			ArrayNode sentences = frame.putArray("sentences");
			message.sentences().forEach((sentence) -> sentence(sentences.addObject(), sentence));
		}
		if (!message.choices().isEmpty()) {
			ArrayNode choices = frame.putArray("choices");
			message.choices().forEach((choice) -> choices.addObject().put("text", choice));
		}
		return frame;
	}

	private static void sentence(ObjectNode node, Content.Sentence sentence) {
		node.put("text", sentence.text());
		ArrayNode citations = node.putArray("citations");
		for (Content.Citation cited : sentence.citations()) {
			ObjectNode citation = citations.addObject()
				.put("article", cited.article())
				.put("version", cited.version())
				.put("title", cited.title())
				.put("from", cited.from())
				.put("to", cited.to());
			if (cited.url() != null) {
				citation.put("url", cited.url());
			}
			citation.put("updated", cited.updated().toString());
		}
	}

	private ObjectNode state(Entry entry, Content.StateChange change) {
		ObjectNode frame = node("state").put("seq", entry.seq())
			.put("at", entry.at().toString())
			.put("state", change.state().code());
		if (change.agent() != null) {
			frame.put("agent", change.agent());
		}
		if (change.ticket() != null) {
			frame.put("ticket", change.ticket());
		}
		return frame;
	}

	/**
	 * The author as a frame names it; the customer's own name is not the wire's business.
	 */
	public ObjectNode author(Author author) {
		ObjectNode node = this.json.createObjectNode();
		return switch (author) {
			case Author.Customer customer -> node.put("kind", "customer");
			case Author.Assistant assistant -> node.put("kind", "assistant");
			case Author.Agent agent -> node.put("kind", "agent").put("name", agent.name());
			case Author.System system -> node.put("kind", "system");
		};
	}

	private ObjectNode node(String type) {
		return this.json.createObjectNode().put("type", type);
	}

}
