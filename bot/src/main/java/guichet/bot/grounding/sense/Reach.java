package guichet.bot.grounding.sense;

import java.util.ArrayList;
import java.util.List;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.said.Role;

/** What a word that denies, narrows or lays a time is said of: the next things named. */
final class Reach {

	private static final int WORDS = 3;

	private Reach() {
	}

	static boolean meet(List<Idea> scope, List<Idea> one) {
		return scope.isEmpty() && one.isEmpty() || !scope.isEmpty() && !one.isEmpty()
				&& (one.stream().anyMatch(scope.getFirst()::meets) || scope.stream().anyMatch(one.getFirst()::meets));
	}

	/**
	 * Whether each such word of a claim is said of something that one of the passage is
	 * said of.
	 */
	static boolean touch(Mark mark, List<Idea> said, List<Idea> held) {
		List<List<Idea>> scopes = scopes(mark, held);
		return scopes(mark, said).stream()
			.allMatch(
					(scope) -> scopes.stream().anyMatch((one) -> scope.isEmpty() || one.isEmpty() || meet(scope, one)));
	}

	static List<List<Idea>> scopes(Mark mark, List<Idea> ideas) {
		return scopes(mark, ideas, false);
	}

	static List<List<Idea>> scopes(Mark mark, List<Idea> ideas, boolean starts) {
		List<List<Idea>> scopes = new ArrayList<>();
		for (int i = 0; i < ideas.size(); i++) {
			if (ideas.get(i).is(mark) && (starts || mark != Mark.AFTER || !isStart(ideas, i))) {
				List<Idea> scope = new ArrayList<>(scope(ideas, i));
				if (scope.isEmpty()) {
					scope.addAll(ideas.subList(0, i).reversed().stream().filter(Idea::isContent).limit(WORDS).toList());
				}
				scopes.add(scope);
			}
		}
		return scopes;
	}

	/** "3 days after": from there on it is counted, however that is said. */
	private static boolean isStart(List<Idea> ideas, int at) {
		for (int i = at - 1; i >= 0 && i >= at - WORDS; i--) {
			Idea idea = ideas.get(i);
			if (idea.isFigure()) {
				return !idea.token().unit().isEmpty();
			}
			if (idea.isContent() && !idea.token().is(Role.UNIT) && !idea.names().contains("workingday")) {
				return false;
			}
		}
		return false;
	}

	private static List<Idea> scope(List<Idea> ideas, int at) {
		List<Idea> scope = new ArrayList<>();
		for (int i = at + 1; i < ideas.size() && scope.size() < WORDS; i++) {
			boolean joined = ideas.get(i).is(Mark.AND) && i + 1 < ideas.size()
					&& (ideas.get(i + 1).is(Mark.MAY) || ideas.get(i + 1).is(Mark.MUST));
			if (isEnd(ideas.get(i)) || joined) {
				break;
			}
			if (ideas.get(i).isWord()) {
				scope.add(ideas.get(i));
			}
		}
		return scope;
	}

	private static boolean isEnd(Idea idea) {
		return idea.isStop() && ".!?\u061F\u2026;:\u061B".contains(idea.token().value()) || idea.is(Mark.BUT);
	}

}
