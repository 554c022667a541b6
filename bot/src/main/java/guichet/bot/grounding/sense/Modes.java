package guichet.bot.grounding.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;

/** Whether what denies, narrows, allows and demands is said of the same on both sides. */
final class Modes {

	/** What a claim may neither bring nor drop. */
	private static final List<Mark> KEPT = List.of(Mark.NOT, Mark.ONLY, Mark.UNLESS, Mark.SOME, Mark.EVEN,
			Mark.NEEDLESS);

	/** Words that lay a time, and those that may stand for them. */
	private static final List<Mark> TIMES = List.of(Mark.BEFORE, Mark.AFTER, Mark.UNTIL);

	private static final Map<Mark, List<Mark>> LIKE = Map.of(Mark.BEFORE, List.of(Mark.BEFORE, Mark.UNTIL, Mark.UPTO),
			Mark.AFTER, List.of(Mark.AFTER, Mark.IF, Mark.FROM, Mark.STEP), Mark.UNTIL,
			List.of(Mark.UNTIL, Mark.UPTO, Mark.BEFORE));

	private Modes() {
	}

	static Optional<Flaw> flaw(List<Idea> said, Coverage coverage) {
		List<Idea> all = coverage.all();
		List<Idea> kept = coverage.kept();
		boolean turned = Denials.isTurned(said, all);
		for (Mark mark : turned ? List.of(Mark.ONLY, Mark.SOME, Mark.EVEN) : KEPT) {
			if (!isSame(mark, said, all, kept)) {
				return Optional.of(new Flaw((mark == Mark.NOT) ? Flaw.Kind.DENIAL : Flaw.Kind.SCOPE, mark.name()));
			}
		}
		boolean lost = !turned && (does(kept, Mark.IF) && !does(said, Mark.IF)
				|| does(said, Mark.IF) && !Reach.touch(Mark.IF, kept, said));
		return times(said, all, kept).or(() -> demands(said, all)).or(() -> lost ? flaw(Mark.IF) : Optional.empty());
	}

	private static Optional<Flaw> times(List<Idea> said, List<Idea> all, List<Idea> kept) {
		for (Mark mark : TIMES) {
			List<List<Idea>> claimed = Reach.scopes(mark, said);
			boolean brought = !claimed.isEmpty() && !isSaidOfSame(claimed, likes(mark, all));
			boolean estimated = mark == Mark.BEFORE && does(all, Mark.ESTIMATE);
			boolean dropped = !estimated && !isSaidOfSame(Reach.scopes(mark, kept), likes(mark, said));
			if (brought || dropped) {
				return flaw(mark);
			}
		}
		return Optional.empty();
	}

	/** One of two for both, all for each, without the "only" of the passage. */
	static Optional<Flaw> swapped(List<Idea> said, List<Idea> held) {
		boolean denied = does(said, Mark.NOT) || does(held, Mark.NOT);
		if (!denied && (does(said, Mark.OR) && !does(held, Mark.OR) || isJoined(said, held))) {
			return flaw(Mark.OR);
		}
		boolean widened = scopesOfOne(Mark.ALL, said).stream()
			.anyMatch((thing) -> scopesOfOne(Mark.ALL, held).stream().noneMatch(thing::meets));
		return (widened && does(held, Mark.ALL)) ? flaw(Mark.ALL) : Optional.empty();
	}

	/** Both sides of an "or" without it. */
	private static boolean isJoined(List<Idea> said, List<Idea> held) {
		for (int i = 1; i + 1 < held.size() && !does(said, Mark.OR); i++) {
			if (held.get(i).is(Mark.OR)) {
				List<Idea> before = held.subList(0, i).reversed().stream().filter(Idea::isContent).limit(1).toList();
				List<Idea> after = held.stream().skip(i + 1).filter(Idea::isContent).limit(1).toList();
				boolean both = !before.isEmpty() && !after.isEmpty() && said.stream().anyMatch(before.getFirst()::meets)
						&& said.stream().anyMatch(after.getFirst()::meets);
				if (both) {
					return true;
				}
			}
		}
		return false;
	}

	private static List<Idea> scopesOfOne(Mark mark, List<Idea> ideas) {
		return Reach.scopes(mark, ideas).stream().filter((scope) -> !scope.isEmpty()).map(List::getFirst).toList();
	}

	/** What must, may or always is done. */
	private static Optional<Flaw> demands(List<Idea> said, List<Idea> all) {
		boolean denied = does(all, Mark.NOT);
		boolean order = isOrder(all);
		boolean must = does(all, Mark.MUST);
		if (does(said, Mark.MUST) && !must && !order && !denied && !does(all, Mark.ONLY)) {
			return flaw(Mark.MUST);
		}
		if ((does(said, Mark.MAY) || does(said, Mark.MAYBE)) && must && !denied && !does(said, Mark.MUST)
				&& !does(all, Mark.MAY)) {
			return flaw(Mark.MAY);
		}
		if (does(said, Mark.MAYBE) && !does(all, Mark.MAY) && !does(all, Mark.MAYBE)) {
			return flaw(Mark.MAYBE);
		}
		if (does(said, Mark.ALL) && !does(all, Mark.ALL) && !does(all, Mark.PER)) {
			return flaw(Mark.ALL);
		}
		return swapped(said, all);
	}

	private static boolean isSaidOfSame(List<List<Idea>> some, List<List<Idea>> others) {
		return some.stream()
			.allMatch((scope) -> others.stream().anyMatch((one) -> Reach.meet(first(scope), first(one))));
	}

	/**
	 * What a time is laid by: the first things, as an event is named in two words at
	 * most.
	 */
	private static List<Idea> first(List<Idea> scope) {
		return scope.subList(0, Math.min(2, scope.size()));
	}

	private static List<List<Idea>> likes(Mark mark, List<Idea> ideas) {
		List<List<Idea>> likes = new ArrayList<>();
		LIKE.getOrDefault(mark, List.of()).forEach((like) -> likes.addAll(Reach.scopes(like, ideas, true)));
		if (mark == Mark.BEFORE) {
			likes.addAll(Reach.scopes(Mark.STEP, ideas, true));
		}
		return likes;
	}

	private static Optional<Flaw> flaw(Mark mark) {
		return Optional.of(new Flaw(Flaw.Kind.SCOPE, mark.name()));
	}

	private static boolean isSame(Mark mark, List<Idea> said, List<Idea> all, List<Idea> kept) {
		if (!does(said, mark) && mark == Mark.ONLY && does(said, Mark.MUST)) {
			return Reach.scopes(mark, all)
				.stream()
				.allMatch((scope) -> Reach.scopes(Mark.MUST, said).stream().anyMatch((one) -> Reach.meet(scope, one)));
		}
		if (mark == Mark.ONLY && does(said, mark)) {
			return does(all, mark) && Reach.touch(mark, said, all) && Reach.touch(mark, kept, said);
		}
		if (!does(said, mark)) {
			return !does(kept, mark) && (!does(all, mark));
		}
		return does(all, mark) && Reach.touch(mark, said, all) && (mark != Mark.NOT || Denials.isHeld(kept, said));
	}

	/** Whether a sentence begins by telling the reader what to do. */
	private static boolean isOrder(List<Idea> ideas) {
		boolean begins = true;
		for (Idea idea : ideas) {
			if (idea.isStop() || idea.is(Mark.AND) || idea.is(Mark.BUT)) {
				begins = true;
			}
			else if (begins && idea.is(Mark.ORDER)) {
				return true;
			}
			else {
				begins = begins && !idea.isContent();
			}
		}
		return false;
	}

	static boolean does(List<Idea> ideas, Mark mark) {
		return ideas.stream().anyMatch((idea) -> idea.is(mark));
	}

}
