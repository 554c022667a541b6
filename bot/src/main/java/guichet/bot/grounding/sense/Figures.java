package guichet.bot.grounding.sense;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;
import guichet.bot.grounding.said.Role;

/** How figures are held: at most, at least, before, after, for how long. */
final class Figures {

	private static final Set<Mark> KEEPS = EnumSet.of(Mark.LAST, Mark.UNTIL);

	private static final Set<Mark> LOW = EnumSet.of(Mark.MIN, Mark.GT, Mark.FROM, Mark.AFTER);

	private static final Set<Mark> HIGH = EnumSet.of(Mark.MAX, Mark.LT, Mark.UPTO, Mark.UNTIL, Mark.WITHIN,
			Mark.BEFORE);

	private Figures() {
	}

	static Optional<Flaw> flaw(List<Idea> said, List<Idea> held) {
		for (int i = 0; i < said.size(); i++) {
			Idea figure = said.get(i);
			if (figure.isFigure()) {
				Set<Mark> claimed = Hold.of(said, i);
				boolean same = false;
				for (int j = 0; j < held.size() && !same; j++) {
					boolean condition = Hold.of(held, j).equals(Set.of(Mark.AFTER)) && claimed.isEmpty()
							&& isCondition(said, figure);
					same = figure.meets(held.get(j)) && (condition || isSame(claimed, Hold.of(held, j), held));
				}
				if (!same) {
					return Optional.of(new Flaw(Flaw.Kind.SCOPE, claimed + " " + figure.token().text()));
				}
			}
		}
		return Optional.empty();
	}

	/** At most for at least, from for until. */
	static Optional<Flaw> turned(List<Idea> said, List<Idea> held) {
		for (int i = 0; i < said.size(); i++) {
			Idea figure = said.get(i);
			if (figure.isFigure()) {
				Set<Mark> claimed = Hold.of(said, i);
				boolean turned = false;
				for (int j = 0; j < held.size(); j++) {
					if (figure.meets(held.get(j))) {
						Set<Mark> there = Hold.of(held, j);
						turned |= isOf(LOW, claimed) && isOf(HIGH, there) || isOf(HIGH, claimed) && isOf(LOW, there);
					}
				}
				if (turned) {
					return Optional.of(new Flaw(Flaw.Kind.SCOPE, claimed + " " + figure.token().text()));
				}
			}
		}
		return Optional.empty();
	}

	private static boolean isOf(Set<Mark> side, Set<Mark> marks) {
		return !marks.isEmpty() && side.containsAll(marks);
	}

	/** "per day": so much for each, which the passages count otherwise. */
	static Optional<Flaw> rate(List<Idea> said, List<Idea> held) {
		for (int i = 1; i < said.size(); i++) {
			Idea unit = said.get(i);
			boolean rate = unit.token().is(Role.UNIT)
					&& (said.get(i - 1).is(Mark.PER) || said.get(i - 1).token().is(Role.PER));
			if (rate && held.stream().noneMatch((one) -> !one.isFigure() && one.isWord() && unit.meets(one))) {
				return Optional.of(new Flaw(Flaw.Kind.BOND, unit.token().text()));
			}
		}
		return Optional.empty();
	}

	/** "after 5 failures" and "if you fail 5 times". */
	private static boolean isCondition(List<Idea> said, Idea figure) {
		return figure.token().unit().isEmpty() && said.stream().anyMatch((idea) -> idea.is(Mark.IF));
	}

	private static boolean isSame(Set<Mark> claimed, Set<Mark> held, List<Idea> all) {
		Set<Mark> one = EnumSet.copyOf(claimed);
		Set<Mark> other = EnumSet.copyOf(held);
		if (held.contains(Mark.ESTIMATE)) {
			one.removeAll(List.of(Mark.ABOUT, Mark.BEFORE));
			other.remove(Mark.BEFORE);
		}
		if (all.stream().anyMatch((idea) -> idea.is(Mark.STEP)) && !held.contains(Mark.BEFORE)) {
			one.remove(Mark.BEFORE);
		}
		if (one.contains(Mark.FOR) && (held.contains(Mark.FOR) || held.contains(Mark.WITHIN)
				|| all.stream().anyMatch((idea) -> idea.marks().stream().anyMatch(KEEPS::contains)))) {
			one.remove(Mark.FOR);
			one.addAll(held.contains(Mark.WITHIN) ? Set.of(Mark.WITHIN) : Set.of());
		}
		other.remove(Mark.FOR);
		one.remove(Mark.ESTIMATE);
		other.remove(Mark.ESTIMATE);
		if (held.contains(Mark.WITHIN) && one.remove(Mark.LT)) {
			one.add(Mark.WITHIN);
		}
		if (other.contains(Mark.WITHIN) && one.remove(Mark.MAX) || one.contains(Mark.WITHIN) && other.contains(Mark.MAX)
				&& one.remove(Mark.WITHIN) && one.add(Mark.MAX)) {
			if (other.contains(Mark.WITHIN)) {
				one.add(Mark.WITHIN);
			}
		}
		return one.equals(other);
	}

}
