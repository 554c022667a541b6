package guichet.bot.writing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import guichet.bot.grounding.Material;
import guichet.knowledge.Passage;

/**
 * Which passages of an article to quote: all if it is short, else those nearest the
 * question.
 */
final class Excerpt {

	private static final int SHORT_SENTENCES = 6;

	private static final int SHORT_LENGTH = 700;

	private static final int SENTENCES = 4;

	private static final int LENGTH = 500;

	private Excerpt() {
	}

	/**
	 * The numbers of the passages, in reading order; at least one if there is any.
	 * @param told those that must be among them
	 */
	static List<Integer> of(Material material, Set<Integer> told) {
		int count = material.passages().size();
		if (count <= SHORT_SENTENCES && length(material) <= SHORT_LENGTH) {
			return IntStream.rangeClosed(1, count).boxed().toList();
		}
		return nearest(material, told, SENTENCES, LENGTH);
	}

	/** The numbers of those nearest the question that are no longer together. */
	static List<Integer> within(Material material, int length) {
		return nearest(material, Set.of(), Integer.MAX_VALUE, length);
	}

	private static List<Integer> nearest(Material material, Set<Integer> told, int sentences, int most) {
		SortedSet<Integer> chosen = new TreeSet<>(told);
		int length = told.stream().mapToInt((number) -> length(material, number)).sum();
		for (int number : byRelevance(material)) {
			int longer = length(material, number);
			if (chosen.isEmpty() || chosen.size() < sentences && length + longer <= most) {
				length += longer;
				withWhatItLeansOn(material, number, chosen);
			}
		}
		return List.copyOf(chosen);
	}

	private static void withWhatItLeansOn(Material material, int number, SortedSet<Integer> chosen) {
		int first = number;
		while (material.leans(first) && !chosen.contains(first - 1)) {
			first--;
		}
		IntStream.rangeClosed(first, number).forEach(chosen::add);
	}

	private static List<Integer> byRelevance(Material material) {
		return IntStream.rangeClosed(1, material.passages().size())
			.boxed()
			.sorted(Comparator.comparingDouble((number) -> -material.passages().get(number - 1).relevance()))
			.toList();
	}

	private static int length(Material material, int number) {
		return material.passages().get(number - 1).text().length();
	}

	private static int length(Material material) {
		return material.passages().stream().map(Passage::text).mapToInt(String::length).sum();
	}

}
