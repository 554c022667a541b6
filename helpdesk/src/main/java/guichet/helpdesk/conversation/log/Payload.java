package guichet.helpdesk.conversation.log;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.State;

/** What an entry holds beside its text, as JSON in the log. */
@Component
class Payload {

	private static final Said NOTHING = new Said(List.of(), List.of());

	private final JsonMapper json;

	Payload(JsonMapper json) {
		this.json = json;
	}

	@Nullable String write(Content content) {
		return switch (content) {
			case Content.Message message -> (message.sentences().isEmpty() && message.choices().isEmpty()) ? null
					: this.json.writeValueAsString(new Said(message.sentences(), message.choices()));
			case Content.StateChange change ->
				this.json.writeValueAsString(new Moved(change.state().code(), change.ticket(), change.agent()));
		};
	}

	Content read(String kind, @Nullable String text, @Nullable String payload) {
		if ("state".equals(kind)) {
			Moved moved = this.json.readValue(payload, Moved.class);
			return new Content.StateChange(State.of(moved.state()), moved.ticket(), moved.agent());
		}
		Said said = (payload == null) ? NOTHING : this.json.readValue(payload, Said.class);
		return new Content.Message((text == null) ? "" : text, said.sentences(), said.choices());
	}

	record Said(List<Content.Sentence> sentences, List<String> choices) {
	}

	record Moved(String state, @Nullable String ticket, @Nullable String agent) {
	}

}
