package guichet.bot.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in a phrase, and what may stand there.
 *
 * @param words the words that may stand there
 * @param beginnings how a word may begin that may stand there
 * @param longs the words long enough for one slip of the finger to be forgiven
 * @param optional whether it may stay empty
 */
record Slot(Kind kind, Set<String> words, List<String> beginnings, List<String> longs, boolean optional) {

	private static final int LONG = 8;

	/** What kind of place: a word, a few of any kind, the first, the last, a pause. */
	enum Kind {

		WORD, GAP, START, END, PAUSE

	}

	static Slot mark(Kind kind) {
		return new Slot(kind, Set.of(), List.of(), List.of(), false);
	}

	/** A place for one of these words; {@code word*} takes any ending. */
	static Slot words(List<String> words, boolean optional) {
		Set<String> whole = words.stream()
			.filter((word) -> !word.endsWith("*"))
			.collect(Collectors.toUnmodifiableSet());
		List<String> beginnings = words.stream()
			.filter((word) -> word.endsWith("*"))
			.map((word) -> word.substring(0, word.length() - 1))
			.toList();
		List<String> longs = whole.stream().filter((word) -> word.length() >= LONG).toList();
		return new Slot(Kind.WORD, whole, beginnings, longs, optional);
	}

	/** Whether only the very words fill it. */
	boolean isExact() {
		return this.kind == Kind.WORD && !this.optional && this.beginnings.isEmpty() && this.longs.isEmpty();
	}

	boolean takes(Utterance.Word word) {
		return takes(word.plain()) || !word.bare().equals(word.plain()) && takes(word.bare());
	}

	private boolean takes(String word) {
		return this.words.contains(word) || this.beginnings.stream().anyMatch(word::startsWith)
				|| word.length() >= LONG - 1 && this.longs.stream().anyMatch((wanted) -> oneSlip(wanted, word));
	}

	/** Whether one letter was changed, left out, added, or swapped with the next. */
	private static boolean oneSlip(String wanted, String word) {
		if (Math.abs(wanted.length() - word.length()) > 1 || wanted.charAt(0) != word.charAt(0)) {
			return false;
		}
		int same = 0;
		while (same < Math.min(wanted.length(), word.length()) && wanted.charAt(same) == word.charAt(same)) {
			same++;
		}
		String left = wanted.substring(same);
		String right = word.substring(same);
		return tail(left, 1).equals(tail(right, 1)) || left.equals(tail(right, 1)) || tail(left, 1).equals(right)
				|| swapped(left, right);
	}

	private static boolean swapped(String left, String right) {
		return left.length() > 1 && right.length() > 1 && left.charAt(0) == right.charAt(1)
				&& left.charAt(1) == right.charAt(0) && tail(left, 2).equals(tail(right, 2));
	}

	private static String tail(String text, int from) {
		return text.substring(Math.min(from, text.length()));
	}

}
