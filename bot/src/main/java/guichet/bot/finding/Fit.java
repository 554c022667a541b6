package guichet.bot.finding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import guichet.bot.listening.Dialogue;
import guichet.bot.listening.Names;
import guichet.bot.words.Utterance;
import guichet.knowledge.Article;
import guichet.knowledge.Finding;

/** Whether an article is what a message that leans on the one before is about. */
class Fit {

	private static final Character.UnicodeScript ARABIC = Character.UnicodeScript.ARABIC;

	private final Names names = new Names();

	/** A tapped choice is an article's question, word for word. */
	static boolean isQuestionOf(Finding finding, String message) {
		return Utterance.of(finding.article().question()).plainWords().equals(Utterance.of(message).plainWords());
	}

	/** Whether an article holds each word that a follow-up has brought in. */
	boolean speaksOf(Article article, String added) {
		List<String> known = Stream
			.of(List.of(article.question(), article.answer()), article.phrasings(), article.tags())
			.flatMap(List::stream)
			.flatMap((text) -> Utterance.of(text).plainWords().stream())
			.map(Fit::stem)
			.toList();
		return this.names.content(added)
			.stream()
			.filter((word) -> word.length() > 2 || word.chars().anyMatch(Character::isDigit))
			.map(Fit::stem)
			.allMatch(known::contains);
	}

	/** Whether an article's question bears each name that a title bears. */
	boolean names(Article article, String title) {
		return this.names.of(article.question()).containsAll(this.names.of(title));
	}

	/** Whether an article bears that title, or seems to be it in another language. */
	boolean isSame(Article article, String title) {
		boolean arabic = title.codePoints().anyMatch((c) -> Character.UnicodeScript.of(c) == ARABIC);
		Set<String> names = this.names.of(title);
		return article.question().equals(title) || arabic != article.language().startsWith("ar") && isFigured(names)
				&& this.names.of(article.question()).equals(names);
	}

	/** Whether a message only repeats names, which are the same in every language. */
	boolean isOnlyNames(String message, Dialogue before) {
		Set<String> known = new HashSet<>();
		Stream.of(List.of(before.question()), before.about(), before.offered())
			.flatMap(List::stream)
			.forEach((title) -> known.addAll(this.names.of(title)));
		return Utterance.of(message)
			.plainWords()
			.stream()
			.allMatch((word) -> known.contains(word) || word.chars().anyMatch(Character::isDigit));
	}

	static boolean isFigured(Set<String> names) {
		return names.stream().anyMatch((name) -> name.chars().anyMatch(Character::isDigit));
	}

	/**
	 * The article that asks of another name what a title asks of its own: the same
	 * question, the names apart. Empty if there is none, or not one only.
	 */
	Optional<Finding> twin(String title, String added, List<Finding> findings) {
		Set<String> frame = this.names.frame(title);
		List<Finding> twins = findings.stream()
			.filter((finding) -> !frame.isEmpty())
			.filter((finding) -> this.names.frame(finding.article().question()).equals(frame))
			.filter((finding) -> isNamed(finding.article(), added))
			.sorted(Comparator.comparingInt((finding) -> strange(finding.article(), title, added)))
			.toList();
		boolean one = twins.size() == 1 || twins.size() > 1
				&& strange(twins.get(0).article(), title, added) < strange(twins.get(1).article(), title, added);
		return one ? Optional.of(twins.getFirst()) : Optional.empty();
	}

	private boolean isNamed(Article article, String added) {
		Set<String> names = this.names.of(article.question());
		List<String> wanted = this.names.content(added);
		return !wanted.isEmpty()
				&& wanted.stream().allMatch((word) -> names.stream().anyMatch((name) -> name.startsWith(word)));
	}

	/** How many names an article bears that neither the title nor the message says. */
	private int strange(Article article, String title, String added) {
		Set<String> names = new HashSet<>(this.names.of(article.question()));
		names.removeAll(this.names.of(title));
		this.names.content(added).forEach((word) -> names.removeIf((name) -> name.startsWith(word)));
		return names.size();
	}

	/** A rough stem: without the Arabic article and the last letters of a long word. */
	private static String stem(String word) {
		String bare = word.replaceFirst("^[\u0648\u0628\u0644\u0643]?\u0627\u0644(?=..)|^\u0644\u0644(?=..)", "");
		boolean figure = bare.chars().anyMatch(Character::isDigit);
		String one = bare.replaceFirst("(?<=\\p{L}{3})s$", "");
		return (figure || one.length() <= 4) ? one : one.substring(0, Math.max(4, one.length() - 2));
	}

}
