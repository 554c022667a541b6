package guichet.bot.evaluation;

import java.nio.file.Path;

/** A line that cannot be used; names file, line and value. */
final class BadLineException extends RuntimeException {

	private static final int SHOWN = 120;

	BadLineException(Path file, int line, String what, String value) {
		super(file + " line " + line + ": " + what + ", but is "
				+ ((value.length() <= SHOWN) ? value : value.substring(0, SHOWN) + "…"));
	}

}
