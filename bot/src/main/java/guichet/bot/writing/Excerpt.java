package guichet.bot.writing;

import java.util.Comparator;
import java.util.List;
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

	/** The numbers of the passages, in reading order; at least one if there is any. */
	static List<Integer> of(Material material) {
		int count = material.passages().size();
		if (count <= SHORT_SENTENCES && length(material) <= SHORT_LENGTH) {
			return IntStream.rangeClosed(1, count).boxed().toList();
		}
		SortedSet<Integer> chosen = new TreeSet<>();
		int length = 0;
		for (int number : byRelevance(material)) {
			int longer = material.passages().get(number - 1).text().length();
			if (chosen.isEmpty() || chosen.size() < SENTENCES && length + longer <= LENGTH) {
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

	private static int length(Material material) {
		return material.passages().stream().map(Passage::text).mapToInt(String::length).sum();
	}

}
