package guichet.bot.grounding;

import java.util.List;

/**
 * What a model wrote up to a marker, and the passages that the marker names.
 *
 * @param passages their numbers; none when the model named none
 */
record Claim(String text, List<Integer> passages) {

	Claim {
		passages = List.copyOf(passages);
	}

}
