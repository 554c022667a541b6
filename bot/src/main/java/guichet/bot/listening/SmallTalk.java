package guichet.bot.listening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import guichet.bot.words.Phrases;
import guichet.bot.words.Text;
import guichet.bot.words.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Greetings, thanks and the like, told apart from the question that may stand beside
 * them.
 */
public class SmallTalk {

	private final Phrases greeting = Phrases.named("greeting");

	private final Phrases thanks = Phrases.named("thanks");

	private final Phrases goodbye = Phrases.named("goodbye");

	private final Phrases profanity = Phrases.named("profanity");

	private final Map<Text, Phrases> whole = new LinkedHashMap<>();

	public SmallTalk() {
		this.whole.put(Text.IDENTITY, Phrases.named("identity"));
		this.whole.put(Text.ACKNOWLEDGED, Phrases.named("acknowledged"));
	}

	/**
	 * A message that is nothing but small talk.
	 *
	 * @param text what to say to it
	 * @param language the language it was said in, or null if that is not plain
	 */
	public record Heard(Text text, @Nullable String language) {
	}

	/** What to say to a message that asks nothing. */
	public Optional<Heard> only(String message) {
		String rest = withoutGreeting(message);
		Utterance said = Utterance.of(rest.isBlank() ? message : rest);
		for (var entry : this.whole.entrySet()) {
			Optional<Phrases.Match> match = entry.getValue().at(said, 0);
			if (match.isPresent()) {
				return Optional.of(new Heard(entry.getKey(), language(match.get())));
			}
		}
		return question(message).isBlank() ? polite(Utterance.of(message)) : Optional.empty();
	}

	private Optional<Heard> polite(Utterance said) {
		return first(this.goodbye, said).map((match) -> new Heard(Text.GOODBYE, language(match)))
			.or(() -> first(this.thanks, said).map((match) -> new Heard(Text.THANKS, language(match))))
			.or(() -> first(this.greeting, said).map((match) -> new Heard(Text.GREETING, language(match))));
	}

	private static Optional<Phrases.Match> first(Phrases phrases, Utterance said) {
		return phrases.in(said).stream().findFirst();
	}

	private static @Nullable String language(Phrases.Match match) {
		return (match.language().isEmpty() || match.language().contains("-")) ? null : match.language();
	}

	/**
	 * The question in a message, without the greeting before, the thanks behind it and
	 * the swearing in it.
	 */
	public String question(String message) {
		String rest = withoutGreeting(withoutSwearing(message));
		while (true) {
			Utterance said = Utterance.of(rest);
			Optional<Phrases.Match> match = this.thanks.atEnd(said)
				.or(() -> this.goodbye.atEnd(said))
				.or(() -> this.greeting.atEnd(said));
			if (match.isEmpty()) {
				return said.isEmpty() ? "" : rest;
			}
			rest = said.until(match.get().from());
		}
	}

	private String withoutSwearing(String message) {
		String rest = message;
		Utterance said = Utterance.of(message);
		for (Phrases.Match match : this.profanity.in(said).reversed()) {
			rest = rest.substring(0, said.words().get(match.from()).from())
					+ rest.substring(said.words().get(match.to() - 1).to());
		}
		return rest;
	}

	private String withoutGreeting(String message) {
		String rest = message.strip();
		while (true) {
			Utterance said = Utterance.of(rest);
			Optional<Phrases.Match> match = this.greeting.at(said, 0)
				.or(() -> this.thanks.at(said, 0).filter((thanked) -> ends(said, thanked.to())));
			if (match.isEmpty()) {
				return rest;
			}
			rest = said.from(match.get().to());
		}
	}

	private static boolean ends(Utterance said, int at) {
		return at == said.size() || said.words().get(at).opens();
	}

}
