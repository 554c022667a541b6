package guichet.knowledge.importing.file;

/**
 * Something in a file that cannot be taken over.
 *
 * @param line where, from 1; 0 for the whole file
 * @param what in words, with the value
 */
public record Fault(int line, String what) {

	private static final int SHOWN = 120;

	static Fault of(int line, String what, String value) {
		String shown = value.replace('\0', ' ').strip();
		return new Fault(line, what + ": " + ((shown.length() > SHOWN) ? shown.substring(0, SHOWN) + "…" : shown));
	}

}
