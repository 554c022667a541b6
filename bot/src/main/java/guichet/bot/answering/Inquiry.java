package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import guichet.bot.finding.Found;
import guichet.bot.finding.Search;
import guichet.bot.handover.HandoverRules;
import guichet.bot.listening.Dialogue;
import guichet.bot.listening.Questions;
import guichet.bot.listening.SmallTalk;
import guichet.knowledge.Article;
import guichet.knowledge.Confidence;
import guichet.knowledge.Findings;

/** Finds what answers a message, question by question where it asks several. */
class Inquiry {

	/** No message is searched in more parts than this; the others are left open. */
	private static final int MOST = 5;

	private final Questions questions = new Questions();

	private final Search search;

	private final SmallTalk smallTalk;

	private final HandoverRules rules;

	Inquiry(Search search, SmallTalk smallTalk, HandoverRules rules) {
		this.search = search;
		this.smallTalk = smallTalk;
		this.rules = rules;
	}

	/** What was found for each question; one that is not certain is left open. */
	List<Found> into(String message, Dialogue before) {
		String question = this.smallTalk.question(message);
		Found whole = this.search.find(question.isBlank() ? message : question, before);
		List<String> parts = this.questions.parts(question)
			.stream()
			.map(this.smallTalk::question)
			.filter((part) -> !part.isBlank())
			.toList();
		List<Found> found = (parts.size() < 2 || whole.repeats()) ? halves(question, whole, before)
				: each(parts, whole, before);
		return Stream.concat(found.stream(), concerns(question, found, whole).stream()).toList();
	}

	/**
	 * Two things joined by an "and", if each of them is certain and both together not.
	 */
	private List<Found> halves(String question, Found whole, Dialogue before) {
		List<String> halves = whole.isCertain() ? List.of(question) : this.questions.halves(question);
		if (halves.size() < 2) {
			return List.of(whole);
		}
		Found first = this.search.find(halves.getFirst(), before);
		Found second = this.search.find(halves.getLast(), before.after(first.question(), titles(first)));
		return (first.isCertain() && second.isCertain()) ? List.of(first, second) : List.of(whole);
	}

	private List<Found> each(List<String> parts, Found whole, Dialogue before) {
		boolean asked = parts.stream().anyMatch(this.questions::asks);
		List<Found> each = new ArrayList<>();
		Dialogue dialogue = before;
		for (String part : parts.subList(0, Math.min(MOST, parts.size()))) {
			Found found = this.search.find(part, dialogue);
			dialogue = dialogue.after(found.question(), titles(found));
			if (this.questions.asks(part) || !asked && found.isCertain()) {
				each.add(found.isCertain() ? found : this.search.alone(part, before));
			}
		}
		parts.stream().skip(MOST).forEach((part) -> each.add(unread(part, whole)));
		if (each.stream().noneMatch(Found::isCertain)) {
			return List.of(whole);
		}
		List<Article> answering = each.stream().flatMap((found) -> article(found).stream()).toList();
		return each.stream().filter((found) -> found.isCertain() || !found.isAnsweredBy(answering)).toList();
	}

	/** What is no question, but needs a person: it is not dropped beside an answer. */
	private List<Found> concerns(String question, List<Found> found, Found whole) {
		if (found.stream().noneMatch(Found::isCertain)) {
			return List.of();
		}
		return this.questions.statements(question)
			.stream()
			.filter(this.rules::concerns)
			.map((said) -> unread(said, whole))
			.toList();
	}

	private static Found unread(String part, Found whole) {
		Confidence none = new Confidence(0, Confidence.Verdict.NONE, "not read");
		return new Found(part, part, new Findings(whole.findings().language(), List.of(), none), null);
	}

	private static List<String> titles(Found found) {
		return article(found).stream().map(Article::question).toList();
	}

	private static List<Article> article(Found found) {
		return (found.answering() != null) ? List.of(found.answering().article()) : List.of();
	}

}
