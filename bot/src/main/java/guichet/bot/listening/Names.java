package guichet.bot.listening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;

/**
 * What an article's title names, and what it asks about that: "WIN 2000" and "what does …
 * include". Names hold a figure, a capital inside the title, or Latin letters in Arabic.
 */
public final class Names {

	private static final Pattern NAME = Pattern.compile(
			"(?:\\p{Lu}[\\p{L}\\p{M}]*|[\\p{IsLatin}\\p{M}]*)\\d[\\p{IsLatin}\\d]*[+]?|\\p{Lu}[\\p{IsLatin}\\p{M}]*[+]?");

	/** A title in capitals throughout tells nothing by them. */
	private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}\\p{Ll}");

	private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

	private final Phrases small = Phrases.named("small");

	/** The names in a title, as plain words, in their order. */
	public Set<String> of(String title) {
		Set<String> names = new LinkedHashSet<>();
		boolean arabic = ARABIC.matcher(title).find();
		boolean capitals = CAPITAL.matcher(title).results().count() * 2 > Utterance.of(title).size() + 1;
		NAME.matcher(title).results().forEach((found) -> {
			boolean figure = found.group().chars().anyMatch(Character::isDigit);
			boolean word = !arabic && found.start() == 0 || capitals || found.group().equals("I");
			if (figure || !word) {
				Utterance.of(found.group()).plainWords().forEach(names::add);
			}
		});
		return names;
	}

	/** What a title asks, without its names and the small words. */
	public Set<String> frame(String title) {
		Set<String> frame = new LinkedHashSet<>(content(title));
		frame.removeAll(of(title));
		return frame;
	}

	/** The words of a text that say something by themselves. */
	public List<String> content(String text) {
		Utterance said = Utterance.of(text.replaceAll("(?<=\\p{IsArabic})(?=\\p{IsLatin})", " "));
		List<Phrases.Match> smalls = this.small.in(said);
		return IntStream.range(0, said.size())
			.filter((at) -> smalls.stream().noneMatch((match) -> match.from() <= at && at < match.to()))
			.mapToObj((at) -> said.words().get(at).plain())
			.toList();
	}

}
