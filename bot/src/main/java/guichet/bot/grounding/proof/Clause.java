package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Saying;
import guichet.bot.grounding.said.Token;

/** A stretch of a sentence that nothing sets off against the rest, in parts. */
record Clause(List<Part> parts) {

	private static final Set<String> ONE = Set.of("un", "une", "one", "\u0648\u0627\u062D\u062F",
			"\u0648\u0627\u062D\u062F\u0647");

	/**
	 * What stands between commas or joining words.
	 *
	 * @param joined whether a joining word opens it, and no comma
	 */
	record Part(List<Token> tokens, boolean joined) {

		boolean hasFigure() {
			return this.tokens.stream().anyMatch((token) -> token.is(Token.Kind.FIGURE));
		}

		/** Also counts an article that stands for one of what figures count around it. */
		boolean counts(List<Token> all) {
			return hasFigure() || IntStream.range(0, this.tokens.size() - 1)
				.anyMatch((i) -> isOne(this.tokens.get(i)) && isCounted(this.tokens.get(i + 1), all));
		}

		/** Whether a joining word and then neither a thing nor a place opens it. */
		boolean goesOnWithVerb() {
			Token second = this.tokens.get(Math.min(1, this.tokens.size() - 1));
			return this.joined && !second.isContent() && !second.is(Role.ARTICLE) && !second.is(Role.PREP);
		}

		private static boolean isCounted(Token thing, List<Token> all) {
			return IntStream.range(0, all.size() - 1)
				.anyMatch((i) -> all.get(i).is(Token.Kind.FIGURE) && thing.meets(all.get(i + 1)));
		}

	}

	static boolean isOne(Token token) {
		return ONE.contains(token.value());
	}

	static List<Clause> of(Saying saying) {
		List<Clause> clauses = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		List<Token> tokens = new ArrayList<>();
		boolean joined = false;
		for (Token token : saying.tokens()) {
			boolean stop = token.is(Token.Kind.STOP);
			boolean strong = stop && ";.!?\u061F\u061B\u2026".contains(token.value()) || token.is(Role.BREAK);
			if (stop && !token.value().equals("-") || strong || token.is(Role.AND) || token.is(Role.ADJUNCT)) {
				close(tokens, joined, parts);
				tokens = new ArrayList<>();
				joined = token.is(Role.AND);
			}
			if (strong) {
				close(parts, clauses);
				parts = new ArrayList<>();
			}
			if (!stop) {
				tokens.add(token);
			}
		}
		close(tokens, joined, parts);
		close(parts, clauses);
		return clauses;
	}

	private static void close(List<Token> tokens, boolean joined, List<Part> parts) {
		if (tokens.stream().anyMatch((token) -> !token.is(Role.AND) && !token.is(Role.BREAK))) {
			parts.add(new Part(List.copyOf(tokens), joined));
		}
	}

	private static void close(List<Part> parts, List<Clause> clauses) {
		if (!parts.isEmpty()) {
			clauses.add(new Clause(List.copyOf(parts)));
		}
	}

	List<Token> tokens() {
		return this.parts.stream().flatMap((part) -> part.tokens().stream()).toList();
	}

}
