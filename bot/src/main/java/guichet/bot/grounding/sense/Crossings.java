package guichet.bot.grounding.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;
import guichet.bot.grounding.said.Token;

/**
 * Whether what belongs to one part of a passage is told together, and not across another.
 */
final class Crossings {

	private static final Set<String> ONE = Set.of("un", "une", "one", "\u0648\u0627\u062D\u062F",
			"\u0648\u0627\u062D\u062F\u0647");

	/** What a sentence begins with holds for all of it. */
	private static final int SHARED = 2;

	private final List<Part> parts;

	private final List<Part> begun;

	private final boolean timed;

	private final boolean rivals;

	Crossings(Coverage coverage) {
		this.parts = coverage.whole();
		this.begun = coverage.begun();
		this.timed = this.parts.stream().anyMatch(Crossings::isTimed);
		this.rivals = this.timed || this.parts.stream().filter((part) -> isCounted(part, this.parts)).count() > 1;
	}

	/** Goes back to a part after another was told. */
	Optional<Flaw> flaw(List<Idea> said) {
		int last = -1;
		List<Integer> left = new ArrayList<>();
		for (Idea idea : said.stream().filter(Crossings::isTold).toList()) {
			int part = this.rivals ? part(idea) : -1;
			if (part >= 0 && part != last) {
				if (left.contains(part)) {
					return Optional.of(new Flaw(Flaw.Kind.BOND, idea.token().text()));
				}
				if (last >= 0) {
					left.add(last);
				}
				last = part;
			}
		}
		return Optional.empty();
	}

	/** The only part that an idea belongs to; -1 if it belongs to several. */
	private int part(Idea idea) {
		int[] in = IntStream.range(0, this.parts.size())
			.filter((i) -> this.parts.get(i).ideas().stream().filter(Crossings::isTold).anyMatch(idea::meets))
			.toArray();
		boolean day = idea.names().stream().anyMatch((name) -> name.startsWith("day-"));
		boolean alone = in.length == 1 && !day && !isShared(idea);
		return (alone && (this.timed || isCounted(this.parts.get(in[0]), this.parts))) ? in[0] : -1;
	}

	private boolean isShared(Idea idea) {
		return this.begun.stream().anyMatch((part) -> part.content().stream().anyMatch(idea::meets))
				|| !this.timed && this.parts.stream()
					.filter((part) -> part.opener() == Part.Opener.SENTENCE)
					.flatMap((part) -> part.content().stream().limit(SHARED))
					.anyMatch((one) -> one.token().is(Token.Kind.WORD) && !isOne(one) && idea.meets(one));
	}

	private static boolean isTold(Idea idea) {
		return idea.isContent() || isOne(idea);
	}

	private static boolean isOne(Idea idea) {
		return ONE.contains(idea.token().value());
	}

	private static boolean isTimed(Part part) {
		Idea first = part.ideas().getFirst();
		return part.opener() == Part.Opener.COMMA && (first.is(Mark.AFTER) || first.is(Mark.BEFORE));
	}

	/** Whether a part has a figure, a name or a time of its own. */
	private static boolean isCounted(Part part, List<Part> parts) {
		return isTimed(part)
				|| part.ideas().stream().anyMatch((idea) -> idea.isFigure() || idea.token().is(Token.Kind.NAME))
				|| parts.stream().anyMatch((other) -> other != part && isOne(part, other));
	}

	/** Whether one has "one" of what the other has a figure of. */
	private static boolean isOne(Part part, Part other) {
		return after(part, Crossings::isOne).stream()
			.anyMatch((thing) -> after(other, Idea::isFigure).stream().anyMatch(thing::meets));
	}

	private static List<Idea> after(Part part, Predicate<Idea> counts) {
		List<Idea> ideas = part.ideas();
		return IntStream.range(1, ideas.size())
			.filter((i) -> counts.test(ideas.get(i - 1)) && ideas.get(i).isContent())
			.mapToObj(ideas::get)
			.toList();
	}

}
