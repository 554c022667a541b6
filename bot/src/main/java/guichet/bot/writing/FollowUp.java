package guichet.bot.writing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import guichet.knowledge.text.ReadText;

/**
 * A message that may go on from what was said before.
 *
 * @param before what the visitor said before, oldest first
 * @param titles the questions of the articles that he was shown
 * @param language fr, ar or en
 */
public record FollowUp(String message, List<String> before, List<String> titles, String language) {

	public FollowUp {
		before = List.copyOf(before);
		titles = List.copyOf(titles);
	}

	/**
	 * Whether each word that says something was said before or stands in a title, and
	 * none of the message's is left out.
	 */
	boolean bears(String rewritten) {
		Set<String> asked = content(rewritten);
		Set<String> known = Stream.of(this.before, this.titles, List.of(this.message))
			.flatMap(List::stream)
			.flatMap((text) -> content(text).stream())
			.collect(Collectors.toSet());
		return !asked.isEmpty() && known.containsAll(asked) && asked.containsAll(content(this.message));
	}

	/** The stems of the words that say something. */
	private Set<String> content(String text) {
		ReadText read = ReadText.of(text, this.language);
		return IntStream.range(0, read.words().size())
			.filter(read.content()::get)
			.mapToObj(read.stems()::get)
			.collect(Collectors.toSet());
	}

}
