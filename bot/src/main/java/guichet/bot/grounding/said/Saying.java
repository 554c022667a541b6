package guichet.bot.grounding.said;

import java.util.List;
import java.util.Optional;

/** A text read as tokens: what it says, in order. */
public record Saying(String language, List<Token> tokens) {

	public Saying {
		tokens = List.copyOf(tokens);
	}

	public static Saying of(String text, String language, Firm firm) {
		return new Saying(language, new Reader(language, firm).read(text));
	}

	/** What says something itself: content words, names and figures. */
	public List<Token> content() {
		return this.tokens.stream().filter(Token::isContent).toList();
	}

	/** A token that says the same. */
	public Optional<Token> find(Token token) {
		return this.tokens.stream().filter(token::meets).findFirst();
	}

	public boolean holds(Token token) {
		return find(token).isPresent();
	}

	public boolean does(Role role) {
		return this.tokens.stream().anyMatch((token) -> token.is(role));
	}

	public List<Token> all(Token.Kind kind) {
		return this.tokens.stream().filter((token) -> token.is(kind)).toList();
	}

}
