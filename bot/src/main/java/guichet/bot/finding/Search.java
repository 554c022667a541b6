package guichet.bot.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import guichet.bot.listening.Dialogue;
import guichet.bot.listening.FollowUps;
import guichet.bot.words.Texts;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.Question;
import org.jspecify.annotations.Nullable;

/** Finds what answers a message: alone, or as it goes on from the question before. */
public class Search {

	private static final int LIMIT = 5;

	private final KnowledgeBase knowledge;

	private final FollowUps followUps = new FollowUps();

	private final Fit fit = new Fit();

	private final Offers offers = new Offers();

	private final Translation translation;

	public Search(KnowledgeBase knowledge) {
		this.knowledge = knowledge;
		this.translation = new Translation(knowledge);
	}

	/** What the message is in, as the shelf reads it, and what it finds. */
	public Findings plain(String message, @Nullable String locale) {
		return this.knowledge.search(new Question(message, locale), LIMIT);
	}

	/** The same, but certain only if the question tells the offer from its like. */
	private Findings told(String message, @Nullable String locale) {
		return this.offers.told(message, plain(message, locale));
	}

	/** The dialogue in the language of its last question. */
	public Dialogue spoken(Dialogue before) {
		return before.question().isBlank() ? before : before.in(plain(before.question(), before.locale()).language());
	}

	/**
	 * The first reading of the message that an article answers for certain; else the most
	 * hopeful one.
	 */
	public Found find(String message, Dialogue before) {
		Findings findings = told(message, before.locale());
		Optional<Finding> repeated = repeated(findings, message);
		Found found = repeated.isPresent() ? found(message, message, findings, repeated)
				: hopeful(message, findings, before);
		boolean named = this.fit.isOnlyNames(message, before);
		return this.translation.in(named ? Texts.language(before.locale()) : findings.language(), found);
	}

	/** What is found for a message by itself, whatever went before. */
	public Found alone(String message, Dialogue before) {
		Findings findings = told(message, before.locale());
		return found(message, message, findings, certain(message, findings));
	}

	private Found hopeful(String message, Findings findings, Dialogue before) {
		Found alone = found(message, message, findings, certain(message, findings));
		List<Found> all = new ArrayList<>();
		for (FollowUps.Reading reading : this.followUps.readings(message, before)) {
			Found found = reading.question().equals(message) ? alone : read(message, reading, before);
			if (found.isCertain()) {
				return found;
			}
			all.add(found);
		}
		String language = findings.language();
		return all.stream()
			.min(Comparator.comparing(Found::verdict).thenComparing((found) -> !found.speaks(language)))
			.orElse(alone);
	}

	private Found read(String message, FollowUps.Reading reading, Dialogue before) {
		Findings findings = told(reading.question(), before.locale());
		Optional<Finding> answering = repeated(findings, reading.question()).or(() -> reading.leaning()
				? leaning(message, reading, findings, before) : goingOn(message, reading, findings, before));
		return found(message, reading.question(), findings, answering);
	}

	/**
	 * What another offer's article says to the same question, or an article that is
	 * certain and speaks of what is new.
	 */
	private Optional<Finding> goingOn(String message, FollowUps.Reading reading, Findings findings, Dialogue before) {
		if (reading.added().isEmpty()) {
			return certain(reading.question(), findings);
		}
		return before.about()
			.stream()
			.flatMap((title) -> this.fit.twin(title, reading.added(), findings.best()).stream())
			.findFirst()
			.or(() -> certain(reading.question(), findings).or(() -> staying(findings, before))
				.filter((finding) -> answers(finding, message, reading)));
	}

	/** What is certain, or answered before, and bears the names that "it" stands for. */
	private Optional<Finding> leaning(String message, FollowUps.Reading reading, Findings findings, Dialogue before) {
		return certain(reading.question(), findings)
			.filter((finding) -> before.about().stream().anyMatch((title) -> this.fit.names(finding.article(), title)))
			.or(() -> staying(findings, before))
			.filter((finding) -> answers(finding, message, reading));
	}

	private boolean answers(Finding finding, String message, FollowUps.Reading reading) {
		return this.fit.speaksOf(finding.article(), reading.added())
				&& Expectation.met(message, finding.article().answer());
	}

	/** The article that answered before, if it comes first again. */
	private Optional<Finding> staying(Findings findings, Dialogue before) {
		return findings.best()
			.stream()
			.limit(1)
			.filter((finding) -> before.about().stream().anyMatch((title) -> this.fit.isSame(finding.article(), title)))
			.findFirst();
	}

	private Optional<Finding> certain(String question, Findings findings) {
		return switch (findings.confidence().verdict()) {
			case CERTAIN -> findings.best().stream().findFirst();
			case BETWEEN -> this.offers.onlyNamed(question, findings.best());
			case UNSURE, NONE -> Optional.empty();
		};
	}

	private static Optional<Finding> repeated(Findings findings, String message) {
		return findings.best().stream().filter((finding) -> Fit.isQuestionOf(finding, message)).findFirst();
	}

	private static Found found(String part, String question, Findings findings, Optional<Finding> answering) {
		return new Found(part, question, findings, answering.orElse(null));
	}

}
