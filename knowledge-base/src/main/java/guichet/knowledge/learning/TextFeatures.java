package guichet.knowledge.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import guichet.knowledge.text.Hash;
import guichet.knowledge.text.ReadText;

/**
 * Writes a text as numbers: its stems, words, pairs of stems and letter groups, each
 * hashed to a place and weighed by how few texts hold it.
 */
public final class TextFeatures {

	private static final int SHORTEST_GRAM = 2;

	private static final int LONGEST_GRAM = 5;

	/** Of a longer text no more is read. */
	private static final int MOST_WORDS = 100;

	private final int size;

	private final int[] holders;

	private final int texts;

	/**
	 * @param size a power of two
	 */
	public TextFeatures(int size, List<ReadText> texts) {
		this.size = size;
		this.holders = new int[size];
		this.texts = texts.size();
		texts.forEach((text) -> counted(text).keySet().forEach((place) -> this.holders[place]++));
	}

	public int size() {
		return this.size;
	}

	/** What of the text the texts it was made from hold as well. */
	public Features of(ReadText text) {
		Map<Integer, Integer> counted = counted(text);
		counted.keySet().removeIf((place) -> this.holders[place] == 0);
		int[] places = new int[counted.size()];
		float[] values = new float[places.length];
		double squares = 0;
		int at = 0;
		for (Map.Entry<Integer, Integer> each : counted.entrySet()) {
			places[at] = each.getKey();
			double rarity = 1 + Math.log((1.0 + this.texts) / (1 + this.holders[places[at]]));
			values[at] = (float) ((1 + Math.log(each.getValue())) * rarity);
			squares += values[at] * values[at];
			at++;
		}
		for (int i = 0; i < values.length; i++) {
			values[i] /= (float) Math.sqrt(squares);
		}
		return new Features(places, values);
	}

	private Map<Integer, Integer> counted(ReadText text) {
		Map<Integer, Integer> counted = new HashMap<>();
		String before = "^";
		int words = Math.min(MOST_WORDS, text.words().size());
		for (int at = 0; at < words; at++) {
			String stem = text.stems().get(at);
			count(counted, 's', stem);
			count(counted, 'w', text.words().get(at));
			count(counted, 'p', before + ' ' + stem);
			countGrams(counted, '_' + text.words().get(at) + '_');
			before = stem;
		}
		count(counted, 'p', before + " $");
		return counted;
	}

	private void countGrams(Map<Integer, Integer> counted, String word) {
		for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
			for (int from = 0; from + length <= word.length(); from++) {
				count(counted, 'g', word.substring(from, from + length));
			}
		}
	}

	private void count(Map<Integer, Integer> counted, char kind, String term) {
		counted.merge((Hash.of(term) * 31 + kind) & (this.size - 1), 1, Integer::sum);
	}

}
