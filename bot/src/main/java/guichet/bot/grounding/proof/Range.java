package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/** From one thing to another: days, hours, offers. */
record Range(List<Token> before, List<Token> after) {

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
