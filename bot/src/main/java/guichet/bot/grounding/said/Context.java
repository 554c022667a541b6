package guichet.bot.grounding.said;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What words do not by themselves but by those around them. */
final class Context {

	/** How far apart the two ends of a range may stand. */
	private static final int RANGE = 6;

	private Context() {
	}

	static void settle(List<Token> tokens) {
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.is(Role.KIND) && (isName(tokens, i - 1) || isName(tokens, i + 1))) {
				tokens.set(i, token.with(Set.of(Role.FREE)));
			}
			if (token.is(Role.ALL) && counts(tokens, i) || token.is(Role.FROM) && opensRange(tokens, i)) {
				tokens.set(i, token.with(without(token.roles(), Role.ALL, Role.FROM)));
			}
		}
	}

	/** "every month", "tous les 2 mois": a rate, and nothing about all. */
	private static boolean counts(List<Token> tokens, int i) {
		for (int next = i + 1; next < tokens.size() && next <= i + 2; next++) {
			boolean measured = tokens.get(next).is(Token.Kind.FIGURE) && !tokens.get(next).unit().isEmpty();
			if (measured || tokens.get(next).is(Role.UNIT)) {
				return true;
			}
		}
		return false;
	}

	/** "from Saturday to Thursday" begins nothing that goes on for good. */
	private static boolean opensRange(List<Token> tokens, int i) {
		return tokens.stream().skip(i).limit(RANGE).anyMatch((token) -> token.is(Role.TO));
	}

	private static Set<Role> without(Set<Role> roles, Role... others) {
		EnumSet<Role> left = EnumSet.of(Role.FREE);
		left.addAll(roles);
		left.removeAll(List.of(others));
		return left;
	}

	private static boolean isName(List<Token> tokens, int i) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(Token.Kind.NAME);
	}

}
