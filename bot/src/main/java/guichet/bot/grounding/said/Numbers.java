package guichet.bot.grounding.said;

/** The one spelling of a number, whichever way it was written. */
final class Numbers {

	private static final String GROUPED = "\\d{1,3}(?:[ ,.]\\d{3})+";

	private Numbers() {
	}

	/** {@code 1 112} and {@code 1,112} as 1112, {@code 2,50} as 2.5. */
	static String number(String written) {
		if (written.matches(GROUPED)) {
			return whole(written.replaceAll("[ ,.]", ""));
		}
		int mark = Math.max(written.indexOf(','), written.indexOf('.'));
		if (mark < 0) {
			return whole(written);
		}
		String fraction = written.substring(mark + 1).replaceAll("0+$", "");
		return whole(written.substring(0, mark)) + (fraction.isEmpty() ? "" : '.' + fraction);
	}

	/** {@code 30/60}, {@code 30 × 60} and {@code 30x60} as 30x60. */
	static String size(String written) {
		return String.join("x", written.split("\\s?[x\u00D7*/]\\s?"));
	}

	/** {@code 8h30} and {@code 8:30} as 8:30. */
	static String time(String written) {
		String[] parts = written.split("\\s?[h:]\\s?");
		return parts[1].equals("00") ? whole(parts[0]) : whole(parts[0]) + ':' + parts[1];
	}

	private static String whole(String digits) {
		String bare = digits.replaceAll("^0+(?=\\d)", "");
		return bare.isEmpty() ? "0" : bare;
	}

}
