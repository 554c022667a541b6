package guichet.bot.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of one language, found by the word they begin with, because all of them are
 * tried at every word of what is said.
 */
class Phrasebook {

	private final Map<String, List<Phrase>> byWord = new HashMap<>();

	private final List<Phrase> opening = new ArrayList<>();

	private final List<Phrase> others = new ArrayList<>();

	void add(Phrase phrase) {
		Slot first = phrase.slots().getFirst();
		if (first.kind() == Slot.Kind.START) {
			this.opening.add(phrase);
		}
		else if (first.isExact()) {
			first.words().forEach((word) -> this.byWord.computeIfAbsent(word, (w) -> new ArrayList<>()).add(phrase));
		}
		else {
			this.others.add(phrase);
		}
	}

	/** Where the longest phrase ends that begins at that word, or -1. */
	int end(Utterance said, int start) {
		int end = (start == 0) ? end(this.opening, said, start) : -1;
		end = Math.max(end, end(this.others, said, start));
		if (start < said.size()) {
			Utterance.Word word = said.words().get(start);
			end = Math.max(end, end(this.byWord.getOrDefault(word.plain(), List.of()), said, start));
			if (!word.bare().equals(word.plain())) {
				end = Math.max(end, end(this.byWord.getOrDefault(word.bare(), List.of()), said, start));
			}
		}
		return end;
	}

	private static int end(List<Phrase> phrases, Utterance said, int start) {
		int end = -1;
		for (Phrase phrase : phrases) {
			end = Math.max(end, phrase.end(said, start));
		}
		return end;
	}

}
