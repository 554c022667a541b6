package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Saying;
import guichet.bot.grounding.said.Token;

/** A stretch of a sentence that nothing sets off against the rest, in parts. */
record Clause(List<Part> parts) {

	private static final String MONEY = "da";

	private static final Set<String> ONE = Set.of("un", "une", "one", "\u0648\u0627\u062D\u062F",
			"\u0648\u0627\u062D\u062F\u0647");

	/**
	 * What stands between commas or joining words.
	 *
	 * @param joined whether a joining word opens it, and no comma
	 * @param aside whether it stands in brackets
	 */
	record Part(List<Token> tokens, boolean joined, boolean aside) {

		boolean hasFigure() {
			return this.tokens.stream().anyMatch((token) -> token.is(Token.Kind.FIGURE));
		}

		/** Also counts an article that stands for one of what figures count around it. */
		boolean counts(List<Token> all) {
			return hasFigure() || IntStream.range(0, this.tokens.size() - 1)
				.anyMatch((i) -> isOne(this.tokens.get(i)) && isCounted(this.tokens.get(i + 1), all));
		}

		/** The part itself, or in two before "for 300 DA". */
		private Stream<Part> priced() {
			for (int i = 1; i + 1 < this.tokens.size(); i++) {
				boolean price = this.tokens.get(i).is(Role.PREP) && this.tokens.get(i + 1).unit().equals(MONEY);
				if (price && this.tokens.subList(0, i).stream().anyMatch((token) -> token.is(Token.Kind.FIGURE))) {
					return Stream.of(new Part(this.tokens.subList(0, i), this.joined, this.aside),
							new Part(this.tokens.subList(i, this.tokens.size()), false, this.aside));
				}
			}
			return Stream.of(this);
		}

		/** Whether it gives nothing but a price. */
		boolean isPrice() {
			return this.tokens.size() > 1 && this.tokens.getFirst().is(Role.PREP)
					&& this.tokens.get(1).unit().equals(MONEY);
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

	/**
	 * The clauses of a claim, in which a price that follows another figure is a part of
	 * its own.
	 */
	static List<Clause> ofClaim(Saying saying) {
		return of(saying).stream()
			.map((clause) -> new Clause(clause.parts().stream().flatMap(Part::priced).toList()))
			.toList();
	}

	static List<Clause> of(Saying saying) {
		List<Clause> clauses = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		List<Token> tokens = new ArrayList<>();
		boolean joined = false;
		boolean aside = false;
		for (Token token : saying.tokens()) {
			boolean stop = token.is(Token.Kind.STOP);
			boolean strong = stop && ";.!?\u061F\u061B\u2026".contains(token.value()) || token.is(Role.BREAK);
			if (stop && !token.value().equals("-") || strong || token.is(Role.AND) || token.is(Role.ADJUNCT)) {
				close(new Part(List.copyOf(tokens), joined, aside), parts);
				joined = token.is(Role.AND);
				aside = token.value().equals("(") || aside && !token.value().equals(")");
				tokens = new ArrayList<>();
			}
			if (strong) {
				close(parts, clauses);
				parts = new ArrayList<>();
			}
			if (!stop) {
				tokens.add(token);
			}
		}
		close(new Part(List.copyOf(tokens), joined, aside), parts);
		close(parts, clauses);
		return clauses;
	}

	private static void close(Part part, List<Part> parts) {
		if (part.tokens().stream().anyMatch((token) -> !token.is(Role.AND) && !token.is(Role.BREAK))) {
			parts.add(part);
		}
	}

	private static void close(List<Part> parts, List<Clause> clauses) {
		if (!parts.isEmpty()) {
			clauses.add(new Clause(List.copyOf(parts)));
		}
	}

	/** What stands in brackets. */
	List<Token> asides() {
		return this.parts.stream().filter(Part::aside).flatMap((part) -> part.tokens().stream()).toList();
	}

	List<Token> tokens() {
		return this.parts.stream().flatMap((part) -> part.tokens().stream()).toList();
	}

}
