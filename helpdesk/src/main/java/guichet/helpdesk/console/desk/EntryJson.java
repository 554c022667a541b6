package guichet.helpdesk.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.Entry;

/**
 * An entry of the log as the staff reads it; fields that say nothing are left out.
 *
 * @param kind message or state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryJson(int seq, long feed, Instant at, String kind, Writer author, @Nullable String text,
		@Nullable List<Sentence> sentences, @Nullable List<Choice> choices, @Nullable String model,
		@Nullable String state, @Nullable String ticket, @Nullable String agent, @Nullable UUID key) {

	public static EntryJson of(Entry entry) {
		return switch (entry.content()) {
			case Content.Message message -> message(entry, message);
			case Content.StateChange change ->
				new EntryJson(entry.seq(), entry.feed(), entry.at(), "state", Writer.of(entry.author()), null, null,
						null, null, change.state().code(), change.ticket(), change.agent(), entry.key());
		};
	}

	private static EntryJson message(Entry entry, Content.Message message) {
		List<Sentence> sentences = message.sentences().stream().map(Sentence::of).toList();
		List<Choice> choices = message.choices().stream().map(Choice::new).toList();
		String model = (entry.author() instanceof Author.Assistant assistant) ? assistant.model() : null;
		return new EntryJson(entry.seq(), entry.feed(), entry.at(), "message", Writer.of(entry.author()),
				message.text(), sentences.isEmpty() ? null : sentences, choices.isEmpty() ? null : choices, model, null,
				null, null, entry.key());
	}

	/** Who wrote it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Writer(String kind, @Nullable String id, @Nullable String name) {

		static Writer of(Author author) {
			return switch (author) {
				case Author.Customer customer -> new Writer("customer", null, null);
				case Author.Assistant assistant -> new Writer("assistant", null, null);
				case Author.Agent agent -> new Writer("agent", agent.id().toString(), agent.name());
				case Author.System system -> new Writer("system", null, null);
			};
		}

	}

	/** A sentence of the assistant with its proof. */
	record Sentence(String text, List<CitationJson> citations) {

		static Sentence of(Content.Sentence sentence) {
			return new Sentence(sentence.text(), sentence.citations().stream().map(CitationJson::of).toList());
		}

	}

	/** A question that the customer could tap. */
	record Choice(String text) {
	}

}
