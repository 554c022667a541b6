package guichet.bot.grounding.sense;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;
import guichet.bot.grounding.said.Token;

/** Whether what stands together in a claim stands together in the passage. */
final class Bindings {

	private static final int NEAR = 3;

	private Bindings() {
	}

	static Optional<Flaw> flaw(List<Idea> said, Coverage coverage) {
		List<Idea> held = coverage.all();
		return names(said, held).or(() -> steps(said, held))
			.or(() -> new Crossings(coverage).flaw(said))
			.or(() -> turned(said, held))
			.or(() -> parted(said, held));
	}

	/** Names that a digit tells apart, told in another order. */
	private static Optional<Flaw> names(List<Idea> said, List<Idea> held) {
		boolean several = said.stream()
			.filter((idea) -> idea.token().is(Token.Kind.NAME))
			.map((idea) -> idea.token().value())
			.distinct()
			.count() > 1;
		int last = -1;
		for (Idea idea : said) {
			int place = idea.isNumbered() || several && idea.isFigure() ? first(held, idea) : last;
			if (place >= 0 && place < last) {
				return Optional.of(new Flaw(Flaw.Kind.ORDER, idea.token().text()));
			}
			last = Math.max(last, place);
		}
		return Optional.empty();
	}

	/** What comes first and what then, told otherwise. */
	private static Optional<Flaw> steps(List<Idea> said, List<Idea> held) {
		for (int i = 1; i < said.size(); i++) {
			Optional<Idea> before = said.subList(0, i).reversed().stream().filter(Idea::isContent).findFirst();
			Optional<Idea> next = said.stream().skip(i + 1).filter(Idea::isContent).findFirst();
			if (said.get(i).is(Mark.STEP) && before.isPresent() && next.isPresent()) {
				int place = first(held, next.get());
				if (place >= 0 && place < last(held, before.get())) {
					return Optional.of(new Flaw(Flaw.Kind.ORDER, next.get().token().text()));
				}
			}
		}
		return Optional.empty();
	}

	/** From one to another, told the other way round. */
	private static Optional<Flaw> turned(List<Idea> said, List<Idea> held) {
		for (int i = 1; i + 1 < held.size(); i++) {
			if (held.get(i).is(Mark.TO)) {
				Optional<Idea> from = held.subList(0, i).reversed().stream().filter(Idea::isContent).findFirst();
				Optional<Idea> to = held.stream().skip(i + 1).filter(Idea::isContent).findFirst();
				if (from.isPresent() && to.isPresent() && !from.get().meets(to.get())) {
					int one = first(said, from.get());
					int other = first(said, to.get());
					boolean range = from.get().isFigure() && to.get().isFigure()
							|| from.get().names().stream().anyMatch((name) -> name.startsWith("day-"))
							|| from.get().token().is(Token.Kind.NAME) && to.get().token().is(Token.Kind.NAME);
					if (range && one >= 0 && other >= 0 && one > other) {
						return Optional.of(new Flaw(Flaw.Kind.ORDER, to.get().token().text()));
					}
				}
			}
		}
		return Optional.empty();
	}

	private static int first(List<Idea> ideas, Idea asked) {
		return IntStream.range(0, ideas.size())
			.filter((i) -> ideas.get(i).isContent() && ideas.get(i).meets(asked))
			.findFirst()
			.orElse(-1);
	}

	private static int last(List<Idea> ideas, Idea asked) {
		return IntStream.range(0, ideas.size())
			.filter((i) -> ideas.get(i).isContent() && ideas.get(i).meets(asked))
			.max()
			.orElse(-1);
	}

	/** A figure or word that stands beside none of its neighbours any more. */
	private static Optional<Flaw> parted(List<Idea> said, List<Idea> held) {
		List<Idea> words = said.stream()
			.filter(Idea::isContent)
			.filter((idea) -> held.stream().anyMatch(idea::meets))
			.toList();
		List<Idea> places = held.stream().filter(Idea::isContent).toList();
		for (int i = 1; i < words.size() && places.size() > 6; i++) {
			Idea word = words.get(i);
			boolean beside = i > 0 && isNear(word, words.get(i - 1), places)
					|| i + 1 < words.size() && isNear(word, words.get(i + 1), places);
			if (!beside) {
				return Optional.of(new Flaw(Flaw.Kind.BOND, word.token().text()));
			}
		}
		return Optional.empty();
	}

	private static boolean isNear(Idea one, Idea other, List<Idea> places) {
		for (int i = 0; i < places.size(); i++) {
			for (int j = Math.max(0, i - NEAR); j < Math.min(places.size(), i + NEAR + 1); j++) {
				if (i != j && places.get(i).meets(one) && places.get(j).meets(other)) {
					return true;
				}
			}
		}
		return one.meets(other);
	}

}
