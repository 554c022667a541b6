package guichet.bot.grounding.sense;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;

/** Whether the same side acts: the visitor or the firm. */
final class Actors {

	private static final Set<String> BE = Set.of("est", "sont", "sera", "seront", "is", "are", "be", "been", "ete");

	private static final String YOU = "\u062A";

	private static final String WE = "\u0646\u0627";

	private Actors() {
	}

	static Optional<Flaw> flaw(List<Idea> said, List<Idea> held) {
		Optional<Flaw> way = way(said, held).or(() -> ending(said, held));
		if (way.isPresent()) {
			return way;
		}
		for (int i = 0; i < said.size(); i++) {
			Optional<Mark> one = actor(said, i);
			if (one.isPresent()) {
				Idea deed = said.get(i);
				for (int j = 0; j < held.size(); j++) {
					Optional<Mark> other = deed.meets(held.get(j)) ? actor(held, j) : Optional.empty();
					if (other.isPresent() && other.get() != one.get()) {
						return Optional.of(new Flaw(Flaw.Kind.SUBJECT, deed.token().text()));
					}
				}
			}
		}
		return Optional.empty();
	}

	/** An Arabic verb says itself who acts: "we" ends otherwise than "you". */
	private static Optional<Flaw> ending(List<Idea> said, List<Idea> held) {
		for (Idea idea : said) {
			boolean turned = idea.token().value().endsWith(YOU) && idea.isContent()
					&& held.stream()
						.anyMatch((one) -> one.isContent() && one.token().value().endsWith(WE) && idea.meets(one)
								&& one.token().value().startsWith(idea.token().value().substring(0, 2)));
			if (turned) {
				return Optional.of(new Flaw(Flaw.Kind.SUBJECT, idea.token().text()));
			}
		}
		return Optional.empty();
	}

	/** Who is named right before what is done, with nothing but small words between. */
	private static Optional<Mark> actor(List<Idea> ideas, int at) {
		if (!ideas.get(at).isContent() || ideas.get(at).isFigure()) {
			return Optional.empty();
		}
		Mark found = null;
		for (int i = at - 1; i >= 0 && !ideas.get(i).isContent() && !ideas.get(i).isStop(); i--) {
			Idea idea = ideas.get(i);
			if (BE.contains(idea.token().value()) || idea.is(Mark.BY) || idea.is(Mark.GET) || idea.is(Mark.GIVE)) {
				return Optional.empty();
			}
			if (idea.is(Mark.YOU) || idea.is(Mark.WE)) {
				found = idea.is(Mark.YOU) ? Mark.YOU : Mark.WE;
			}
		}
		return Optional.ofNullable(found);
	}

	/** Whether something goes to the other side. */
	private static Optional<Flaw> way(List<Idea> said, List<Idea> held) {
		boolean turned = toward(said, Mark.GET) && toward(held, Mark.GIVE) && !toward(held, Mark.GET)
				|| toward(said, Mark.GIVE) && toward(held, Mark.GET) && !toward(held, Mark.GIVE);
		return turned ? Optional.of(new Flaw(Flaw.Kind.SUBJECT, "way")) : Optional.empty();
	}

	private static boolean toward(List<Idea> ideas, Mark way) {
		for (int i = 0; i < ideas.size(); i++) {
			Idea idea = ideas.get(i);
			if (idea.is(Mark.GET) && way == Mark.GET) {
				return true;
			}
			if (idea.is(Mark.GIVE)) {
				boolean we = ideas.subList(Math.max(0, i - 3), i).stream().anyMatch((one) -> one.is(Mark.WE));
				boolean you = ideas.subList(Math.max(0, i - 3), i).stream().anyMatch((one) -> one.is(Mark.YOU));
				boolean passive = ideas.subList(Math.max(0, i - 2), i)
					.stream()
					.anyMatch((one) -> BE.contains(one.token().value()));
				if (passive) {
					continue;
				}
				if (we ? way == Mark.GET : you && way == Mark.GIVE) {
					return true;
				}
			}
		}
		return false;
	}

}
