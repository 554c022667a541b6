package guichet.e2e.storm.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program was told: {@code --name value}, {@code --flag}, and what begins with
 * {@code --guichet.} for the product itself.
 */
public final class Options {

	private final Map<String, String> given = new HashMap<>();

	private final List<String> settings = new ArrayList<>();

	/** Names what the program knows; anything else is refused. */
	public Options(String[] arguments, String... known) {
		List<String> names = List.of(known);
		for (int i = 0; i < arguments.length; i++) {
			String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : arguments[i];
			if (name.startsWith("guichet.") || name.startsWith("logging.")) {
				this.settings.add(arguments[i]);
			}
			else if (names.contains(name)) {
				boolean valued = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
				this.given.put(name, valued ? arguments[++i] : "true");
			}
			else {
				throw new IllegalArgumentException(
						arguments[i] + " is not known; there are --" + String.join(", --", names));
			}
		}
	}

	public int number(String name, int otherwise) {
		return Integer.parseInt(this.given.getOrDefault(name, Integer.toString(otherwise)));
	}

	public boolean has(String name) {
		return this.given.containsKey(name);
	}

	public String text(String name, String otherwise) {
		return this.given.getOrDefault(name, otherwise);
	}

	/** What was said to the product. */
	public List<String> settings() {
		return List.copyOf(this.settings);
	}

}
