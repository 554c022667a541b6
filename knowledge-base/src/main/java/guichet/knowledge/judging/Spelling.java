package guichet.knowledge.judging;

/** How far two words may be the same word, one of them mistyped. */
final class Spelling {

	private static final int SHORTEST = 4;

	private static final int LONG = 8;

	private Spelling() {
	}

	/**
	 * 1 for equal words, less for likely slips, 0 for different words; figures never
	 * slip.
	 */
	static double likeness(String one, String other) {
		if (one.equals(other)) {
			return 1;
		}
		int length = Math.min(one.length(), other.length());
		int most = (length < SHORTEST) ? 0 : (length < LONG) ? 1 : 2;
		if (most == 0 || Math.abs(one.length() - other.length()) > most || one.charAt(0) != other.charAt(0)
				|| hasDigit(one) || hasDigit(other)) {
			return 0;
		}
		int edits = edits(one, other);
		return (edits > most) ? 0 : 1 - edits * (1.0 / length);
	}

	private static boolean hasDigit(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	/**
	 * Insertions, deletions, replacements and swaps of neighbours (optimal string
	 * alignment).
	 */
	private static int edits(String one, String other) {
		int[] beforeLast = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			last[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
				boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1);
				row[j] = swapped ? Math.min(row[j], beforeLast[j - 2] + 1) : row[j];
			}
			beforeLast = last;
			last = row;
		}
		return last[other.length()];
	}

}
