package guichet.bot.budget;

import java.nio.charset.StandardCharsets;

/**
 * The tokens of a call.
 *
 * @param input what was sent
 * @param output what was written
 * @param estimated whether the server's own count is missing
 */
public record Usage(long input, long output, boolean estimated) {

	/** Servers that charge nothing: those that refuse. */
	public static final Usage NONE = new Usage(0, 0, false);

	private static final int BYTES_A_TOKEN = 3;

	/**
	 * About how many tokens a text is, rather too many: English has about four bytes a
	 * token, Arabic up to six.
	 */
	public static long tokens(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length / BYTES_A_TOKEN + 1;
	}

	long total() {
		return this.input + this.output;
	}

}
