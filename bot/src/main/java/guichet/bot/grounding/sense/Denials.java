package guichet.bot.grounding.sense;

import java.util.List;
import java.util.Optional;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;

/** Whether the same is denied, and nothing else. */
final class Denials {

	private Denials() {
	}

	/** "Not so if" for "so unless": said of the same. */
	static boolean isTurned(List<Idea> said, List<Idea> held) {
		boolean denies = Reach.scopes(Mark.NOT, said).size() + Reach.scopes(Mark.NEEDLESS, said).size() == 1;
		return denies && Modes.does(held, Mark.UNLESS) && !Modes.does(said, Mark.UNLESS) && !Modes.does(held, Mark.NOT)
				&& Reach.scopes(Mark.UNLESS, held)
					.stream()
					.allMatch(
							(scope) -> Reach.scopes(Mark.IF, said).stream().anyMatch((one) -> Reach.meet(scope, one)));
	}

	/** Whether each thing that is denied there is denied here too. */
	static boolean isHeld(List<Idea> held, List<Idea> said) {
		List<List<Idea>> claimed = Reach.scopes(Mark.NOT, said);
		return Reach.scopes(Mark.NOT, held)
			.stream()
			.allMatch((scope) -> scope.isEmpty()
					|| claimed.stream().anyMatch((one) -> one.stream().anyMatch(scope.getFirst()::meets)))
				&& !isAlsoAffirmed(said, held);
	}

	/** Whether what is only denied there is said here outside of a denial too. */
	private static boolean isAlsoAffirmed(List<Idea> said, List<Idea> held) {
		List<List<Idea>> claimed = Reach.scopes(Mark.NOT, said);
		return Reach.scopes(Mark.NOT, held)
			.stream()
			.filter((scope) -> !scope.isEmpty())
			.map(List::getFirst)
			.anyMatch((denied) -> {
				long here = said.stream().filter((idea) -> idea.isContent() && idea.meets(denied)).count();
				long there = held.stream().filter((idea) -> idea.isContent() && idea.meets(denied)).count();
				long scoped = claimed.stream().filter((scope) -> scope.stream().anyMatch(denied::meets)).count();
				return here > there && here > scoped;
			});
	}

	/** A denial said of something else than in the passages. */
	static Optional<Flaw> moved(List<Idea> said, List<Idea> held) {
		boolean moved = Modes.does(said, Mark.NOT) && Modes.does(held, Mark.NOT)
				&& (!Reach.touch(Mark.NOT, said, held) || isAlsoAffirmed(said, held));
		return moved ? Optional.of(new Flaw(Flaw.Kind.DENIAL, Mark.NOT.name())) : Optional.empty();
	}

}
