package guichet.knowledge.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import guichet.knowledge.text.ReadText;
import guichet.knowledge.text.Spelling;

/** The words that a language's articles use. */
final class Vocabulary {

	private final String language;

	private final Map<String, Word> words = new ConcurrentHashMap<>();

	/** By first letter and length. */
	private final Map<Integer, List<Word>> alike = new ConcurrentHashMap<>();

	Vocabulary(String language) {
		this.language = language;
	}

	/** Reads an article's text; its words are known from now on. */
	List<Word> learn(String text) {
		List<Word> read = words(ReadText.of(text, this.language));
		List<Word> shared = new ArrayList<>(read.size());
		for (Word word : read) {
			Word known = this.words.putIfAbsent(word.text(), word);
			if (known == null && Spelling.canSlip(word.text())) {
				this.alike.computeIfAbsent(shape(word.text(), 0), (each) -> new CopyOnWriteArrayList<>()).add(word);
			}
			shared.add((known != null) ? known : word);
		}
		return shared;
	}

	private static int shape(String word, int longer) {
		return word.charAt(0) << 8 | word.length() + longer;
	}

	/** Words of about the same letters, though no text need hold them any more. */
	List<Slip> near(String typed) {
		List<Slip> near = new ArrayList<>();
		if (Spelling.canSlip(typed)) {
			long letters = Spelling.letters(typed);
			for (int longer = -Spelling.MOST; longer <= Spelling.MOST; longer++) {
				int shorter = typed.length() + Math.min(0, longer);
				for (Word word : this.alike.getOrDefault(shape(typed, longer), List.of())) {
					double likeness = Spelling.maySlip(letters, word.letters(), shorter)
							? Spelling.likeness(typed, word.text()) : 0;
					if (likeness > 0) {
						near.add(new Slip(typed, word.text(), word.stem(), likeness));
					}
				}
			}
		}
		return near;
	}

	/** Reads a question, of which nothing is kept. */
	List<Word> read(ReadText question) {
		return words(question);
	}

	private List<Word> words(ReadText text) {
		List<Word> words = new ArrayList<>(text.words().size());
		for (int at = 0; at < text.words().size(); at++) {
			Word known = this.words.get(text.words().get(at));
			words.add((known != null) ? known
					: new Word(text.words().get(at), text.stems().get(at), text.content().get(at)));
		}
		return words;
	}

}
