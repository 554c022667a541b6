package guichet.bot.grounding.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;
import guichet.bot.grounding.said.Token;

/**
 * The parts of the passages that a claim repeats.
 *
 * @param whole the parts of which nothing is left out
 * @param begun the parts of which only the beginning is used, for what follows
 */
record Coverage(List<Part> whole, List<Part> begun, Optional<Flaw> flaw) {

	static Coverage of(List<Idea> said, List<Idea> passages, List<Idea> free) {
		Coverage all = new Coverage(new ArrayList<>(), new ArrayList<>(), Optional.empty());
		Optional<Flaw> flaw = Optional.empty();
		for (List<Part> sentence : sentences(Part.of(passages))) {
			Optional<Flaw> one = all.add(sentence, said, free);
			flaw = flaw.isPresent() ? flaw : one;
		}
		Optional<Idea> novel = said.stream()
			.filter(Idea::isContent)
			.filter((idea) -> all.all().stream().noneMatch((one) -> one.isWord() && idea.meets(one)))
			.findFirst();
		Optional<Flaw> lost = flaw;
		return new Coverage(all.whole, all.begun,
				all.whole.isEmpty() ? lost.or(() -> Optional.of(new Flaw(Flaw.Kind.CONDITION, "all")))
						: novel.isPresent()
								? lost.or(() -> Optional.of(new Flaw(Flaw.Kind.BOND, novel.get().token().text())))
								: Optional.empty());
	}

	private static List<List<Part>> sentences(List<Part> parts) {
		List<List<Part>> sentences = new ArrayList<>();
		for (Part part : parts) {
			if (part.opener() == Part.Opener.SENTENCE || sentences.isEmpty()) {
				sentences.add(new ArrayList<>());
			}
			sentences.getLast().add(part);
		}
		return sentences;
	}

	/** Takes up what a sentence is used for; the flaw if too much of it is left out. */
	private Optional<Flaw> add(List<Part> written, List<Idea> said, List<Idea> free) {
		List<Part> sentence = without(written, said, free);
		List<Part> full = sentence.stream().filter((part) -> isSaid(part, said)).toList();
		boolean only = sentence.stream()
			.anyMatch((part) -> part.ideas().stream().anyMatch((idea) -> idea.is(Mark.ONLY) || idea.is(Mark.NOT)));
		List<Part> open = new ArrayList<>();
		for (int i = 0; i < sentence.size(); i++) {
			Part part = sentence.get(i);
			if (full.contains(part)) {
				continue;
			}
			boolean later = sentence.subList(i + 1, sentence.size()).stream().anyMatch(full::contains);
			List<Idea> used = part.content().stream().filter((idea) -> isSaid(idea, said)).toList();
			boolean repeated = used.stream()
				.allMatch((idea) -> full.stream().anyMatch((one) -> one.content().stream().anyMatch(idea::meets)));
			boolean begun = later && (isBegun(part, said) || isGapped(sentence, i, full, said));
			if (full.isEmpty() || !(begun || repeated && isFree(sentence, i, full)
					&& (!only || part.opener() == Part.Opener.CLAUSE || part.content().size() > 2))) {
				return Optional.of(new Flaw(Flaw.Kind.CONDITION, lost(part, said)));
			}
			if (begun) {
				open.add(part);
			}
		}
		this.whole.addAll(full);
		this.begun.addAll(open);
		return Optional.empty();
	}

	/**
	 * Whether a part says something beside the rest, so that either may be said alone.
	 */
	private static boolean isFree(List<Part> sentence, int i, List<Part> full) {
		Part part = sentence.get(i);
		boolean first = i == 0 && sentence.size() > 1
				&& part.ideas().stream().noneMatch((idea) -> idea.token().is(Token.Kind.NAME));
		boolean joins = sentence.subList(i + 1, sentence.size())
			.stream()
			.noneMatch((one) -> one.opener() == Part.Opener.COMMA);
		boolean rate = part.ideas().stream().limit(2).anyMatch((idea) -> idea.is(Mark.PER));
		return joins && !rate
				&& (first ? sentence.get(1).opener() != Part.Opener.COMMA && full.contains(sentence.get(1))
						: part.opener() != Part.Opener.COMMA);
	}

	/** What a sentence is about may be left unsaid if the article is about it too. */
	private static List<Part> without(List<Part> sentence, List<Idea> said, List<Idea> free) {
		Part first = sentence.getFirst();
		Idea topic = first.content().getFirst();
		boolean known = free.stream().anyMatch(topic::meets) && !isSaid(topic, said) && !topic.isFigure()
				&& first.content().size() > 1 && isAlone(first.ideas(), topic);
		boolean named = topic.token().is(Token.Kind.NAME)
				&& (free.stream().filter((idea) -> idea.token().is(Token.Kind.NAME)).count() > 1
						|| said.stream().anyMatch((idea) -> idea.token().is(Token.Kind.NAME)));
		List<Part> parts = new ArrayList<>(sentence);
		if (known && !named) {
			parts.set(0, new Part(first.opener(), first.ideas().stream().filter((idea) -> idea != topic).toList()));
		}
		return parts;
	}

	/** Whether no other word stands right behind, which it might only colour. */
	private static boolean isAlone(List<Idea> ideas, Idea topic) {
		int next = ideas.indexOf(topic) + 1;
		return next == ideas.size() || !ideas.get(next).isContent() || ideas.get(next).isFigure();
	}

	private static String lost(Part part, List<Idea> said) {
		return part.content()
			.stream()
			.filter((idea) -> !isSaid(idea, said))
			.findFirst()
			.map((idea) -> idea.token().text())
			.orElse("");
	}

	/**
	 * "A by 5 and B by 2", of which only B is told: the verb is used, A and its figure
	 * are not.
	 */
	private static boolean isGapped(List<Part> sentence, int i, List<Part> full, List<Idea> said) {
		List<Idea> content = sentence.get(i).content();
		Part next = sentence.get(i + 1);
		List<Idea> figures = content.stream().filter(Idea::isFigure).toList();
		boolean parallel = figures.size() == 1 && next.opener() == Part.Opener.AND && full.contains(next)
				&& next.content().stream().filter(Idea::isFigure).count() == 1
				&& next.content()
					.stream()
					.anyMatch((idea) -> !idea.isFigure() && content.stream().noneMatch(idea::meets));
		return parallel && !isSaid(content.getFirst(), said) && !isSaid(figures.getFirst(), said);
	}

	/** Whether nothing is left out before something that is said. */
	private static boolean isBegun(Part part, List<Idea> said) {
		boolean lost = false;
		for (Idea idea : part.content()) {
			boolean now = isSaid(idea, said);
			if (now && lost) {
				return false;
			}
			lost |= !now;
		}
		return isSaid(part.content().getFirst(), said);
	}

	private static boolean isSaid(Part part, List<Idea> said) {
		return part.content().stream().allMatch((idea) -> isSaid(idea, said));
	}

	private static boolean isSaid(Idea idea, List<Idea> said) {
		boolean got = idea.names().contains("pay") && said.stream().anyMatch((one) -> one.is(Mark.GET));
		return got || said.stream().anyMatch((one) -> one.isWord() && idea.meets(one));
	}

	/** All that the claim rests on. */
	List<Idea> all() {
		List<Idea> all = new ArrayList<>();
		this.begun.forEach((part) -> all.addAll(part.ideas()));
		this.whole.forEach((part) -> all.addAll(part.ideas()));
		return all;
	}

	List<Idea> kept() {
		return this.whole.stream().flatMap((part) -> part.ideas().stream()).toList();
	}

}
