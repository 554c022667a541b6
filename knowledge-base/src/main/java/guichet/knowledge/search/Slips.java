package guichet.knowledge.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import guichet.knowledge.text.Folding;
import guichet.knowledge.text.ReadText;
import guichet.knowledge.weighing.Slip;
import guichet.knowledge.weighing.Stock;

/** Finds what a visitor may have meant by words that no article holds. */
final class Slips {

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	/** Short words have too many neighbours to be replaced. */
	private static final double SURE = 0.8;

	private Slips() {
	}

	static List<Slip> in(ReadText question, Stock stock) {
		List<Slip> slips = new ArrayList<>();
		for (int at = 0; at < question.words().size(); at++) {
			String word = question.words().get(at);
			if (question.content().get(at) && !stock.holds(word)) {
				slips.addAll(stock.near(word));
			}
		}
		return slips;
	}

	/** The text with each word in the spelling that was most likely meant. */
	static String mended(String text, List<Slip> slips) {
		Map<String, String> meant = new HashMap<>();
		slips.stream()
			.filter((slip) -> slip.likeness() >= SURE)
			.forEach((slip) -> meant.putIfAbsent(slip.typed(), slip.meant()));
		return meant.isEmpty() ? text : WORD.matcher(text)
			.replaceAll(
					(word) -> Matcher.quoteReplacement(meant.getOrDefault(Folding.fold(word.group()), word.group())));
	}

}
