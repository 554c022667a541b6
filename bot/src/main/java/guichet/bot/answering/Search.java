package guichet.bot.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import guichet.bot.words.Utterance;
import guichet.knowledge.Article;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;
import org.jspecify.annotations.Nullable;

/** Finds what answers a message: alone, or as it goes on from the question before. */
class Search {

	private static final int LIMIT = 5;

	private final KnowledgeBase knowledge;

	private final FollowUps followUps = new FollowUps();

	Search(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
	}

	/** What the message is in, as the shelf reads it, and what it finds. */
	Findings plain(String message, @Nullable String locale) {
		return this.knowledge.search(new Question(message, locale), LIMIT);
	}

	/**
	 * The first reading of the message that an article answers for certain; else the most
	 * hopeful one.
	 * @param before the question before, complete; blank if there was none
	 * @param asked whether the assistant has just asked back
	 */
	Found find(String message, String before, boolean asked, @Nullable String locale) {
		Found alone = found(new FollowUps.Reading(message, ""), locale);
		if (alone.answering() != null && isQuestionOf(alone.answering(), message)) {
			return alone;
		}
		List<Found> all = new ArrayList<>();
		for (FollowUps.Reading reading : this.followUps.readings(message, before, asked)) {
			Found found = reading.question().equals(message) ? alone : staying(found(reading, locale), reading, before);
			if (found.answering() != null) {
				return found;
			}
			all.add(found);
		}
		return all.stream().min(Comparator.comparing(Found::verdict)).orElse(alone);
	}

	/** The question as the one that comes next may go on from it. */
	String completed(String message, String before) {
		return this.followUps.completed(message, before);
	}

	/**
	 * A follow-up stays with the article that answered before, if that speaks of it too.
	 */
	private Found staying(Found found, FollowUps.Reading reading, String before) {
		List<Finding> best = found.findings().best();
		if (found.answering() != null || reading.added().isEmpty() || best.isEmpty()) {
			return found;
		}
		Article first = best.getFirst().article();
		Findings then = plain(before, found.findings().language());
		boolean same = then.confidence().verdict() == Confidence.Verdict.CERTAIN && !then.best().isEmpty()
				&& then.best().getFirst().article().id().equals(first.id());
		return (same && speaksOf(first, reading.added()))
				? new Found(found.question(), found.findings(), best.getFirst()) : found;
	}

	private Found found(FollowUps.Reading reading, @Nullable String locale) {
		Findings findings = plain(reading.question(), locale);
		return new Found(reading.question(), findings, answering(reading, findings).orElse(null));
	}

	private static Optional<Finding> answering(FollowUps.Reading reading, Findings findings) {
		boolean certain = findings.confidence().verdict() == Confidence.Verdict.CERTAIN;
		return findings.best()
			.stream()
			.filter((finding) -> isQuestionOf(finding, reading.question()))
			.findFirst()
			.or(() -> findings.best()
				.stream()
				.limit(1)
				.filter((finding) -> certain && speaksOf(finding.article(), reading.added()))
				.findFirst());
	}

	/** A tapped choice is an article's question, word for word. */
	private static boolean isQuestionOf(Finding finding, String message) {
		return Utterance.of(finding.article().question()).plainWords().equals(Utterance.of(message).plainWords());
	}

	/** Whether an article holds each word that a follow-up has brought in. */
	private static boolean speaksOf(Article article, String added) {
		List<String> known = Stream
			.of(List.of(article.question(), article.answer()), article.phrasings(), article.tags())
			.flatMap(List::stream)
			.flatMap((text) -> Utterance.of(text).plainWords().stream())
			.map(Search::stem)
			.toList();
		return Utterance.of(added)
			.plainWords()
			.stream()
			.filter((word) -> word.length() > 2 || word.chars().anyMatch(Character::isDigit))
			.map(Search::stem)
			.allMatch(known::contains);
	}

	/** A rough stem: without the Arabic article and the last letters of a long word. */
	private static String stem(String word) {
		String bare = word.replaceFirst("^[\u0648\u0628\u0644\u0643]?\u0627\u0644(?=..)|^\u0644\u0644(?=..)", "");
		boolean figure = bare.chars().anyMatch(Character::isDigit);
		return (figure || bare.length() <= 4) ? bare.replaceFirst("(?<=\\p{L}{3})s$", "")
				: bare.substring(0, Math.max(4, bare.length() - 2));
	}

}
