package guichet.bot.grounding.near;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import guichet.knowledge.text.Sentences;
import guichet.knowledge.text.Span;

/** Whether what a claim says together stands together in a passage, in the same order. */
public final class Nearness {

	private static final double DOUBT = 0.9;

	/**
	 * What a question's word is worth that stands in the passage, but not beside the
	 * answer.
	 */
	private static final double ELSEWHERE = 0.3;

	/** How many words away a word of the question counts a third. */
	private static final double REACH = 20;

	private final String text;

	private final Words passage;

	private final String language;

	public Nearness(String passage, String language) {
		this.text = passage;
		this.passage = Words.of(passage, language);
		this.language = language;
	}

	/**
	 * Where a text stands in the passage.
	 *
	 * @param share how much of it stands there, in one order and close together, 0 to 1
	 * @param text the sentences in which it stands
	 * @param sentences their numbers
	 * @param words the numbers of the words there
	 */
	public record Place(double share, String text, Set<Integer> sentences, List<Integer> words) {

		public Place {
			sentences = Set.copyOf(sentences);
			words = List.copyOf(words);
		}

	}

	/** Finds a text that says something. */
	public Place find(String said) {
		Words words = Words.of(said, this.language);
		Alignment alignment = Alignment.of(words, this.passage);
		Set<Integer> sentences = new TreeSet<>();
		alignment.places().forEach((place) -> sentences.add(this.passage.sentence().get(place)));
		List<Span> spans = Sentences.of(this.text);
		String around = sentences.stream()
			.map((number) -> spans.get(number).of(this.text))
			.collect(Collectors.joining(" "));
		double share = (words.size() == 0) ? 0
				: alignment.found() / words.weight() * Math.exp(-DOUBT * alignment.missed());
		return new Place(share, around, sentences, alignment.places());
	}

	/** How much of a question stands around the place of its answer, 0 to 1. */
	public double around(String question, Place place) {
		Words asked = Words.of(question, this.language);
		double near = 0;
		double total = 0;
		for (int i = 0; i < asked.size(); i++) {
			if (asked.content().get(i)) {
				total++;
				near += nearest(asked, i, place);
			}
		}
		return (total > 0) ? near / total : 1;
	}

	private double nearest(Words asked, int i, Place place) {
		double best = 0;
		for (int j = 0; j < this.passage.size(); j++) {
			if (asked.meets(i, this.passage, j)) {
				best = Math.max(best, closeness(j, place));
			}
		}
		return best;
	}

	private double closeness(int word, Place place) {
		int distance = place.words().stream().mapToInt((at) -> Math.abs(at - word)).min().orElse(this.passage.size());
		boolean apart = !place.sentences().contains(this.passage.sentence().get(word));
		return (apart ? ELSEWHERE : 1) * Math.exp(-distance / REACH);
	}

}
