package guichet.bot.grounding.proof;

import java.util.List;
import java.util.Optional;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/** Whether a statement leaves out what its place says only together with the rest. */
final class Omission {

	/** How much of a part that is used a statement must repeat. */
	private static final double REPEATED = 1;

	/** How much of a condition. */
	private static final double KEPT = 1;

	private Omission() {
	}

	static Optional<Flaw> of(Statement said, Home home) {
		for (Token figure : home.own()) {
			if (figure.is(Token.Kind.FIGURE) && !said.holds(figure)) {
				return flaw(figure);
			}
		}
		return rate(said, home).or(() -> subject(said, home)).or(() -> parts(said, home));
	}

	/** "per month": so much for each, without a number. */
	private static Optional<Flaw> rate(Statement said, Home home) {
		List<Token> own = home.own();
		for (int i = 1; i < own.size(); i++) {
			Token unit = own.get(i);
			boolean rate = unit.is(Role.UNIT) && own.get(i - 1).is(Role.PER);
			boolean figure = own.subList(0, i).stream().anyMatch((token) -> token.is(Token.Kind.FIGURE));
			if (rate && figure && !said.holds(unit)) {
				return flaw(unit);
			}
		}
		return Optional.empty();
	}

	/**
	 * What stands before a figure is what the figure is said of; only the verb may be
	 * another.
	 */
	private static Optional<Flaw> subject(Statement said, Home home) {
		if (home.own().stream().noneMatch((token) -> token.is(Token.Kind.FIGURE))) {
			return Optional.empty();
		}
		List<Token> asides = home.clause().asides();
		List<Token> subject = home.own()
			.stream()
			.takeWhile((token) -> !token.is(Token.Kind.FIGURE))
			.filter((token) -> token.is(Token.Kind.WORD) && token.isContent() && !token.is(Role.KIND))
			.filter((token) -> !asides.contains(token))
			.toList();
		return subject.stream()
			.limit(Math.max(0, subject.size() - 1))
			.filter((token) -> !said.holds(token))
			.findFirst()
			.flatMap(Omission::flaw);
	}

	private static Optional<Flaw> parts(Statement said, Home home) {
		List<Clause.Part> parts = home.clause().parts();
		for (Clause.Part part : parts) {
			boolean own = home.own().containsAll(part.tokens());
			boolean adjunct = isAdjunct(part) && parts.size() > 1;
			double needed = part.aside() ? 0 : adjunct ? KEPT : own ? REPEATED : 0;
			if (share(said, part.tokens()) < needed) {
				return flaw(part.tokens().getFirst());
			}
		}
		return Optional.empty();
	}

	/** Whether a part set off by commas says when, how or under what condition. */
	private static boolean isAdjunct(Clause.Part part) {
		Token first = part.tokens().getFirst();
		boolean opens = first.is(Role.PREP) || first.is(Role.ADJUNCT) || first.is(Role.IF) || first.is(Role.NOT)
				|| first.roles().stream().anyMatch(Role::isKept);
		return opens && !part.joined() && !part.hasFigure();
	}

	private static double share(Statement said, List<Token> tokens) {
		List<Token> content = tokens.stream()
			.filter(Token::isContent)
			.filter((token) -> !token.is(Role.KIND) && !token.is(Token.Kind.NAME))
			.toList();
		long held = content.stream().filter(said::holds).count();
		return content.isEmpty() ? 1 : held / (double) content.size();
	}

	private static Optional<Flaw> flaw(Token token) {
		return Optional.of(new Flaw(Flaw.Kind.CONDITION, token.text()));
	}

}
