package guichet.bot.grounding.sense;

import java.util.ArrayList;
import java.util.List;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;

/**
 * A stretch of a sentence between commas and joining words.
 *
 * @param opener how it is set off from what stands before
 */
record Part(Opener opener, List<Idea> ideas) {

	/** How a part begins: a sentence, after "and", after a comma. */
	enum Opener {

		SENTENCE, CLAUSE, AND, COMMA

	}

	static List<Part> of(List<Idea> ideas) {
		List<Part> parts = new ArrayList<>();
		List<Idea> part = new ArrayList<>();
		Opener opener = Opener.SENTENCE;
		for (Idea idea : ideas) {
			if (idea.isStop()) {
				part.add(idea);
			}
			boolean joins = idea.is(Mark.AND) || idea.is(Mark.BUT);
			if (idea.isStop() && !idea.token().value().equals("-") || joins) {
				Opener next = joins ? Opener.AND : opener(idea.token().value());
				if (saysAny(part)) {
					parts.add(new Part(opener, List.copyOf(part)));
					opener = next;
					part = new ArrayList<>();
				}
				else if (opener != Opener.SENTENCE) {
					opener = next;
				}
			}
			if (idea.is(Mark.REL) && opener == Opener.COMMA && part.stream().noneMatch(Idea::isContent)) {
				opener = Opener.CLAUSE;
			}
			if (!idea.isStop()) {
				part.add(idea);
			}
		}
		if (saysAny(part)) {
			parts.add(new Part(opener, List.copyOf(part)));
		}
		return parts;
	}

	private static boolean saysAny(List<Idea> part) {
		return part.stream().anyMatch(Idea::isContent);
	}

	private static Opener opener(String stop) {
		return ".!?\u061F\u2026".contains(stop) ? Opener.SENTENCE
				: ";:\u061B".contains(stop) ? Opener.CLAUSE : Opener.COMMA;
	}

	List<Idea> content() {
		return this.ideas.stream().filter(Idea::isContent).toList();
	}

}
