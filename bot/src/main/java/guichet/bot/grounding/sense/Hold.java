package guichet.bot.grounding.sense;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/** What holds a figure, in one way of saying it. */
final class Hold {

	private static final int BEFORE = 3;

	private static final Set<String> TIME = Set.of("s", "min", "h", "day", "week", "month", "year");

	private static final Set<Mark> AHEAD = EnumSet.of(Mark.MAX, Mark.MIN, Mark.LT, Mark.GT, Mark.UPTO, Mark.WITHIN,
			Mark.ABOUT, Mark.ESTIMATE, Mark.HAVE, Mark.AFTER, Mark.BEFORE, Mark.FROM, Mark.UNTIL, Mark.FOR);

	private static final Set<Mark> BEHIND = EnumSet.of(Mark.MAX, Mark.MIN, Mark.BEFORE, Mark.PER);

	private Hold() {
	}

	static Set<Mark> of(List<Idea> ideas, int at) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		ahead(ideas, at, marks);
		boolean range = ideas.subList(at + 1, Math.min(at + BEFORE, ideas.size()))
			.stream()
			.anyMatch((idea) -> idea.is(Mark.TO));
		if (range) {
			marks.remove(Mark.FROM);
			marks.remove(Mark.MIN);
		}
		behind(ideas, at, marks);
		return settled(marks, TIME.contains(ideas.get(at).token().unit()), ideas.get(at).token());
	}

	private static void ahead(List<Idea> ideas, int at, Set<Mark> marks) {
		for (int i = at - 1; i >= 0 && i >= at - BEFORE; i--) {
			Idea idea = ideas.get(i);
			if (idea.isContent() && !idea.token().is(Role.UNIT) || idea.isStop()) {
				return;
			}
			idea.marks().stream().filter(AHEAD::contains).forEach(marks::add);
			if (idea.is(Mark.FOR) && marks.equals(Set.of(Mark.FOR))) {
				return;
			}
		}
	}

	/** Behind what is counted only "at most" and "at least" still speak of the figure. */
	private static void behind(List<Idea> ideas, int at, Set<Mark> marks) {
		boolean far = false;
		for (int i = at + 1; i < ideas.size() && i <= at + BEFORE; i++) {
			Idea idea = ideas.get(i);
			if (idea.isStop() || idea.isFigure() || idea.is(Mark.AND)) {
				return;
			}
			far |= idea.isContent() && !idea.names().contains("workingday") && !idea.token().is(Role.UNIT);
			boolean near = !far;
			boolean next = i + 1 < ideas.size() && ideas.get(i + 1).isFigure();
			idea.marks()
				.stream()
				.filter((mark) -> BEHIND.contains(mark) && !next && (near || mark == Mark.MAX || mark == Mark.MIN))
				.forEach(marks::add);
		}
	}

	private static Set<Mark> settled(Set<Mark> marks, boolean time, Token figure) {
		boolean clock = figure.unit().matches("[ap]m|h");
		boolean told = figure.text().matches(".*\\d[h:].*");
		if (marks.remove(Mark.HAVE) && time) {
			marks.add(Mark.WITHIN);
		}
		if (!time) {
			marks.remove(Mark.FOR);
		}
		if (marks.contains(Mark.FOR) && marks.size() > 1) {
			marks.remove(Mark.FOR);
		}
		marks.remove(Mark.PER);
		if (marks.contains(Mark.BEFORE) && time && !told && (marks.remove(Mark.UPTO) || marks.remove(Mark.UNTIL))) {
			marks.add(Mark.MIN);
		}
		if (!time && !clock && marks.remove(Mark.FROM)) {
			marks.add(Mark.MIN);
		}
		if (time && marks.remove(Mark.UNTIL) || marks.remove(Mark.UPTO)) {
			marks.add(Mark.MAX);
		}
		return marks;
	}

}
