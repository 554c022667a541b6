package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/** Whether words that narrow or deny stand before the same things on both sides. */
final class Scopes {

	private static final int REACH = 2;

	private Scopes() {
	}

	/** What each word of a role is said of: the next things that are named. */
	private static List<List<Token>> of(List<Token> tokens, Role role) {
		List<List<Token>> scopes = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).is(role)) {
				scopes.add(tokens.stream().skip(i + 1).filter(Token::isContent).limit(REACH).toList());
			}
		}
		return scopes;
	}

	/**
	 * Whether both are said of the same: the nearest thing of the one is among the
	 * other's.
	 */
	private static boolean touch(List<Token> one, List<Token> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return one.isEmpty() && other.isEmpty();
		}
		return other.stream().anyMatch(one.getFirst()::meets) || one.stream().anyMatch(other.getFirst()::meets);
	}

	/** A denial that only one side has. */
	static Optional<Flaw> denial(Statement said, Home home) {
		List<List<Token>> claimed = of(said.tokens(), Role.NOT);
		List<List<Token>> held = of(home.all(), Role.NOT);
		boolean brought = claimed.stream().anyMatch((scope) -> held.stream().noneMatch((one) -> touch(scope, one)));
		boolean dropped = held.stream()
			.anyMatch((scope) -> scope.stream().anyMatch((token) -> said.tokens().stream().anyMatch(token::meets))
					&& claimed.stream().noneMatch((one) -> touch(scope, one)));
		boolean twice = claimed.size() > of(home.clause().tokens(), Role.NOT).size();
		return (brought || dropped || twice)
				? Optional.of(new Flaw(Flaw.Kind.DENIAL, brought ? "denies" : "denies not")) : Optional.empty();
	}

	/** A word that narrows or widens, said on one side only or of something else. */
	static Optional<Flaw> narrowing(Statement said, Home home) {
		for (Role role : Role.values()) {
			boolean brought = role.isClaimed() && isBrought(role, said, home);
			boolean dropped = role.isKept() && does(home.own(), role) && !said.does(role);
			if (brought || dropped) {
				return Optional.of(new Flaw(Flaw.Kind.SCOPE, role.name()));
			}
		}
		boolean weaker = does(said.tokens(), Role.MAY) && does(home.all(), Role.MUST) && !does(home.all(), Role.MAY);
		return weaker ? Optional.of(new Flaw(Flaw.Kind.SCOPE, "MAY")) : Optional.empty();
	}

	private static boolean isBrought(Role role, Statement said, Home home) {
		if (!does(said.tokens(), role) || role == Role.MAY) {
			return false;
		}
		if (!does(home.all(), role)) {
			return role != Role.PRICE || home.all().stream().noneMatch((token) -> token.unit().equals("da"));
		}
		boolean directed = role.isKept() && role != Role.IF && role != Role.ONLY && role != Role.MAX
				&& role != Role.MIN;
		List<List<Token>> held = of(home.all(), role);
		return directed && of(said.tokens(), role).stream()
			.anyMatch((scope) -> held.stream().noneMatch((one) -> touch(scope, one)));
	}

	private static boolean does(List<Token> tokens, Role role) {
		return tokens.stream().anyMatch((token) -> token.is(role));
	}

	/** A range turned round, or steps in another order than the place tells them. */
	static Optional<Flaw> order(Statement said, Home home) {
		for (Range range : Range.in(said.tokens())) {
			List<Range> held = Range.in(home.all());
			if (held.stream().anyMatch(range::isTurned) && held.stream().noneMatch(range::isSame)) {
				return Optional.of(new Flaw(Flaw.Kind.ORDER, range.before().getFirst().text()));
			}
		}
		if (!inOrder(numbered(said.tokens()), numbered(home.all()))) {
			return Optional.of(new Flaw(Flaw.Kind.ORDER, "names"));
		}
		boolean steps = does(home.all(), Role.FIRST) || does(home.all(), Role.THEN);
		return (steps && !inOrder(said.tokens(), home.all())) ? Optional.of(new Flaw(Flaw.Kind.ORDER, "steps"))
				: Optional.empty();
	}

	/** The names that a digit tells apart: they may be mistaken for each other. */
	private static List<Token> numbered(List<Token> tokens) {
		return tokens.stream()
			.filter((token) -> token.is(Token.Kind.NAME) && token.value().chars().anyMatch(Character::isDigit))
			.toList();
	}

	private static boolean inOrder(List<Token> said, List<Token> held) {
		int last = -1;
		for (Token token : said.stream().filter(Token::isContent).toList()) {
			int after = last;
			int[] places = IntStream.range(0, held.size()).filter((i) -> held.get(i).meets(token)).toArray();
			int place = IntStream.of(places).filter((one) -> one > after).findFirst().orElse(-1);
			if (places.length > 0 && place < 0) {
				return false;
			}
			last = Math.max(place, after);
		}
		return true;
	}

	/** From one thing to another: days, hours, offers. */
	private record Range(List<Token> before, List<Token> after) {

		static List<Range> in(List<Token> tokens) {
			List<Range> ranges = new ArrayList<>();
			for (int i = 1; i + 1 < tokens.size(); i++) {
				if (tokens.get(i).is(Role.TO)) {
					List<Token> before = listed(tokens.subList(0, i).reversed());
					List<Token> after = listed(tokens.subList(i + 1, tokens.size()));
					if (!before.isEmpty() && !after.isEmpty()) {
						ranges.add(new Range(before, after));
					}
				}
			}
			return ranges;
		}

		/** The first thing, and what is joined to it by "and" or "or". */
		private static List<Token> listed(List<Token> tokens) {
			List<Token> listed = new ArrayList<>();
			boolean joined = true;
			for (Token token : tokens) {
				if (token.isContent() && !joined || !token.isContent() && !token.is(Role.AND) && !listed.isEmpty()) {
					return listed;
				}
				if (token.isContent()) {
					listed.add(token);
				}
				joined = listed.isEmpty() || token.is(Role.AND);
			}
			return listed;
		}

		boolean isTurned(Range held) {
			return meet(this.before, held.after) && meet(this.after, held.before);
		}

		boolean isSame(Range held) {
			return meet(this.before, held.before) && meet(this.after, held.after);
		}

		private static boolean meet(List<Token> some, List<Token> others) {
			return some.stream().anyMatch((token) -> others.stream().anyMatch(token::meets));
		}

	}

}
