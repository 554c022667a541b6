package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a message that asks several things into its questions. */
final class Questions {

	/** No message is answered in more parts than this. */
	static final int MOST = 3;

	private static final Pattern ASKED = Pattern.compile("(?<=[?\u061F])\\s*");

	private static final Pattern LINES = Pattern.compile("\\R+");

	private Questions() {
	}

	/** The parts that end in a question mark; what follows the last one belongs to it. */
	static List<String> asked(String message) {
		List<String> parts = new ArrayList<>();
		for (String part : ASKED.split(message.strip())) {
			boolean whole = part.endsWith("?") || part.endsWith("\u061F");
			if (whole && part.length() > 1 || parts.isEmpty()) {
				parts.add(part.strip());
			}
			else {
				parts.addLast(parts.removeLast() + " " + part.strip());
			}
		}
		return parts.stream().limit(MOST).toList();
	}

	/** The lines of a message sent in pieces. */
	static List<String> lines(String message) {
		return LINES.splitAsStream(message.strip())
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.limit(MOST)
			.toList();
	}

}
