package guichet.bot.handover;

import java.util.List;

import guichet.bot.Turn;
import guichet.bot.words.Phrases;
import guichet.bot.words.Text;
import guichet.bot.words.Texts;
import guichet.bot.words.Utterance;

/** The conversation as the rules look at it: what is said now, and what went before. */
record Talk(Utterance now, List<Turn.Line> before) {

	private static final Texts TEXTS = new Texts();

	private static final Phrases REFUSAL = Phrases.named("refusal");

	private static final Phrases FILLER = Phrases.named("filler");

	private static final Phrases ASKING = Phrases.named("asking");

	private static final Phrases UNABLE = Phrases.named("unable");

	private static final Phrases ASIDE = Phrases.named("aside");

	/** How many small words may stand between a refusal and what is refused. */
	private static final int FILLERS = 3;

	/** How far back an "I cannot reach" turns a refusal into a wish. */
	private static final int REACH = 5;

	Talk {
		before = List.copyOf(before);
	}

	/** The lines since a person last spoke: what he has settled is no longer counted. */
	static Talk of(Turn turn) {
		int from = 0;
		for (int at = 0; at < turn.before().size(); at++) {
			if (turn.before().get(at).speaker() == Turn.Speaker.AGENT) {
				from = at + 1;
			}
		}
		return new Talk(Utterance.of(turn.question()), turn.before().subList(from, turn.before().size()));
	}

	boolean mentions(Phrases phrases) {
		return phrases.anyIn(this.now);
	}

	/** Whether nothing in it sounds like a question. */
	boolean asksNothing() {
		return !mentions(ASKING) && this.now.text().chars().noneMatch((c) -> c == '?' || c == '\u061F');
	}

	/** Says it, and neither in order to refuse it nor of somebody else. */
	boolean says(Phrases phrases) {
		return !meant(phrases).isEmpty();
	}

	/** Says it in one breath, with no refusal in between. */
	boolean saysPlainly(Phrases phrases) {
		List<Phrases.Match> refusals = REFUSAL.in(this.now);
		return meant(phrases).stream()
			.anyMatch((match) -> refusals.stream()
				.noneMatch((refusal) -> refusal.from() > match.from() && refusal.to() < match.to()));
	}

	private List<Phrases.Match> meant(Phrases phrases) {
		List<Phrases.Match> said = phrases.in(this.now);
		if (said.isEmpty()) {
			return said;
		}
		List<Phrases.Match> refusals = REFUSAL.in(this.now);
		List<Phrases.Match> asides = ASIDE.in(this.now);
		return said.stream().filter((match) -> !refused(match.from(), refusals) && !spokenOf(match, asides)).toList();
	}

	private static boolean spokenOf(Phrases.Match said, List<Phrases.Match> asides) {
		return asides.stream().anyMatch((aside) -> aside.from() < said.to() && said.from() < aside.to());
	}

	private boolean refused(int at, List<Phrases.Match> refusals) {
		int end = at;
		for (int fillers = 0; fillers <= FILLERS && end > 0; fillers++) {
			if (endsIn(refusals, end) && !opens(end, at)) {
				return !unable(at);
			}
			end--;
			if (FILLER.at(this.now, end).isEmpty()) {
				return false;
			}
		}
		return false;
	}

	private static boolean endsIn(List<Phrases.Match> refusals, int end) {
		return refusals.stream().anyMatch((match) -> match.to() == end || match.to() > end && match.from() < end);
	}

	/** Whether a clause begins between the refusal and what is said after it. */
	private boolean opens(int end, int at) {
		return this.now.words().subList(end, at + 1).stream().anyMatch(Utterance.Word::opens);
	}

	private boolean unable(int at) {
		return UNABLE.in(this.now).stream().anyMatch((match) -> match.from() < at && match.from() >= at - REACH);
	}

	/** How often the customer has said these very words before. */
	long timesSaidBefore() {
		return customer().stream()
			.filter((said) -> !said.isEmpty() && said.plainWords().equals(this.now.plainWords()))
			.count();
	}

	List<Utterance> customer() {
		return this.before.stream()
			.filter((line) -> line.speaker() == Turn.Speaker.CUSTOMER)
			.map((line) -> Utterance.of(line.text()))
			.toList();
	}

	/** How many times the assistant answered a question or tried to. */
	long attempts() {
		return this.before.stream()
			.filter((line) -> line.speaker() == Turn.Speaker.ANSWER || isText(line, Text.UNSURE, Text.NONE, Text.WHICH))
			.count();
	}

	boolean wasAskedToRephrase() {
		return this.before.stream().anyMatch((line) -> isText(line, Text.REPHRASE));
	}

	boolean wasOfferedAPerson() {
		List<Turn.Line> said = assistant();
		return !said.isEmpty() && isText(said.getLast(), Text.NONE, Text.REPHRASE, Text.OPEN_NONE);
	}

	/** How many times in a row, until now, the assistant had no answer. */
	int withoutAnswer() {
		int times = 0;
		for (Turn.Line line : assistant().reversed()) {
			if (isText(line, Text.NONE, Text.UNSURE)) {
				times++;
			}
			else if (line.speaker() == Turn.Speaker.ANSWER || isText(line, Text.WHICH)) {
				return times;
			}
		}
		return times;
	}

	private List<Turn.Line> assistant() {
		return this.before.stream().filter((line) -> line.speaker() != Turn.Speaker.CUSTOMER).toList();
	}

	private static boolean isText(Turn.Line line, Text... texts) {
		return line.speaker() == Turn.Speaker.CLARIFICATION
				&& List.of(texts).stream().anyMatch((text) -> TEXTS.is(text, line.text()));
	}

}
