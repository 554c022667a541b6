package guichet.knowledge.text;

/** How far two words may be the same word, one of them mistyped. */
public final class Spelling {

	/** Shorter words are never taken for slips of each other. */
	public static final int SHORTEST = 4;

	private static final int LONG = 8;

	/** How many slips a word may hold at most. */
	public static final int MOST = 2;

	private static final int LONGEST = 64;

	private Spelling() {
	}

	/** Whether a word is long enough to be known in spite of a slip; figures are not. */
	public static boolean canSlip(String word) {
		return word.length() >= SHORTEST && word.length() <= LONGEST && word.chars().allMatch(Character::isLetter);
	}

	/**
	 * 1 for equal words, less for likely slips, 0 for different words; figures never
	 * slip.
	 */
	public static double likeness(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		int length = Math.min(one.length(), other.length());
		int most = (length < SHORTEST) ? 0 : (length < LONG) ? 1 : 2;
		if (most == 0 || Math.abs(one.length() - other.length()) > most || one.charAt(0) != other.charAt(0)
				|| hasDigit(one) || hasDigit(other)) {
			return 0;
		}
		int edits = edits(one, other, most);
		return (edits > most) ? 0 : 1 - edits * (1.0 / length);
	}

	/**
	 * The letters of a word as a set of bits: words of which more than so many bits
	 * differ are no slip of each other.
	 */
	public static long letters(String word) {
		long letters = 0;
		for (int at = 0; at < word.length(); at++) {
			letters |= 1L << (word.charAt(at) & 63);
		}
		return letters;
	}

	/**
	 * Whether two words' {@link #letters} leave it open that one is a slip of the other.
	 */
	public static boolean maySlip(long one, long other) {
		return Long.bitCount(one ^ other) <= 2 * MOST;
	}

	/**
	 * The same for words of these lengths, which may hold fewer slips if they are short.
	 */
	public static boolean maySlip(long one, long other, int shorter) {
		return Long.bitCount(one ^ other) <= ((shorter < LONG) ? 2 : 2 * MOST);
	}

	private static boolean hasDigit(String word) {
		for (int at = 0; at < word.length(); at++) {
			if (Character.isDigit(word.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Insertions, deletions, replacements and swaps of neighbours (optimal string
	 * alignment), or more than are allowed. What both words begin and end with changes
	 * nothing.
	 */
	private static int edits(String one, String other, int most) {
		int from = 0;
		int end = one.length();
		int otherEnd = other.length();
		while (from < end && from < otherEnd && one.charAt(from) == other.charAt(from)) {
			from++;
		}
		while (end > from && otherEnd > from && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
			end--;
			otherEnd--;
		}
		return (end == from || otherEnd == from) ? Math.max(end, otherEnd) - from
				: aligned(one.substring(from, end), other.substring(from, otherEnd), most);
	}

	private static int aligned(String one, String other, int most) {
		int[] beforeLast = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			row[0] = i;
			int least = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
				boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1);
				row[j] = swapped ? Math.min(row[j], beforeLast[j - 2] + 1) : row[j];
				least = Math.min(least, row[j]);
			}
			if (least > most + 1) {
				return least;
			}
			int[] oldest = beforeLast;
			beforeLast = last;
			last = row;
			row = oldest;
		}
		return last[other.length()];
	}

}
