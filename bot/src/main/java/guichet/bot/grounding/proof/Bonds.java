package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Saying;
import guichet.bot.grounding.said.Token;

/** Whether what is said stands in the passages, and together, and under the same name. */
final class Bonds {

	private Bonds() {
	}

	/** A word, figure or name that none of the passages says. */
	static Optional<Flaw> novelty(Saying said, List<Saying> passages, List<Token> title) {
		for (Token token : Stream.concat(particulars(said), said.content().stream()).toList()) {
			boolean held = passages.stream().anyMatch((passage) -> passage.holds(token))
					|| token.is(Token.Kind.NAME) && title.stream().anyMatch(token::meets);
			if (!held) {
				return Optional
					.of(new Flaw(token.is(Token.Kind.WORD) ? Flaw.Kind.WORD : Flaw.Kind.PARTICULAR, token.text()));
			}
		}
		return Optional.empty();
	}

	/**
	 * A word said more often than the passages say it stands somewhere in place of
	 * another.
	 */
	static Optional<Flaw> repetition(Saying said, List<Saying> passages) {
		return said.content()
			.stream()
			.filter((token) -> token.is(Token.Kind.WORD) && !token.is(Role.KIND))
			.filter((token) -> count(token,
					said.tokens()) > passages.stream().mapToLong((passage) -> count(token, passage.tokens())).sum())
			.findFirst()
			.map((token) -> new Flaw(Flaw.Kind.WORD, token.text()));
	}

	private static long count(Token token, List<Token> tokens) {
		return tokens.stream().filter(token::meets).count();
	}

	private static Stream<Token> particulars(Saying said) {
		return said.tokens().stream().filter((token) -> token.is(Token.Kind.NAME) || token.is(Token.Kind.FIGURE));
	}

	/** A word or figure that does not stand in that place. */
	static Optional<Flaw> words(Statement said, Home home) {
		for (Token token : said.tokens()) {
			boolean bound = token.isContent() && !token.is(Token.Kind.NAME);
			if (bound && !(token.is(Token.Kind.FIGURE) ? home.own().stream().anyMatch(token::meets)
					: home.holds(token))) {
				return Optional.of(new Flaw(Flaw.Kind.BOND, token.text()));
			}
		}
		return Optional.empty();
	}

	/** A name that the place does not stand for, or one that it needs. */
	static Optional<Flaw> names(Statement said, Home home, List<Token> title, List<Token> before) {
		List<Token> held = home.named().stream().filter((token) -> token.is(Token.Kind.NAME)).toList();
		List<Token> known = held.isEmpty() ? title : held;
		for (Token name : said.names()) {
			if (known.stream().noneMatch(name::meets)) {
				return Optional.of(new Flaw(Flaw.Kind.SUBJECT, name.text()));
			}
		}
		for (List<Token> group : groups(home.named())) {
			boolean all = home.all().stream().anyMatch((token) -> token.is(Role.ONLY));
			boolean named = all ? group.stream().allMatch(said::holds)
					: group.stream()
						.anyMatch((name) -> said.holds(name)
								|| Stream.concat(said.names().stream(), before.stream()).anyMatch(name::meets));
			if (!named) {
				return Optional.of(new Flaw(Flaw.Kind.SUBJECT, group.getFirst().text()));
			}
		}
		return Optional.empty();
	}

	/** Names that are listed together, of which any may be spoken of alone. */
	private static List<List<Token>> groups(List<Token> tokens) {
		List<List<Token>> groups = new ArrayList<>();
		boolean listing = false;
		for (Token token : tokens) {
			if (token.is(Token.Kind.NAME)) {
				if (!listing) {
					groups.add(new ArrayList<>());
				}
				groups.getLast().add(token);
				listing = true;
			}
			else {
				listing = listing && (token.is(Role.AND) || token.is(Role.FREE) && token.text().length() < 3);
			}
		}
		return groups;
	}

}
