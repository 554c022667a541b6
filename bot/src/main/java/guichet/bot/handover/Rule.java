package guichet.bot.handover;

import java.util.function.Predicate;

import guichet.bot.Reason;
import guichet.bot.words.Phrases;

/** The rules by which a person takes over, first come first served. */
enum Rule {

	/** Whoever asks for a person gets one: the button is not the only way. */
	ASKS_FOR_A_PERSON(Reason.ASKED_FOR_A_PERSON, Moment.AT_ONCE, says("person")),

	/** The same in looser words, unless it is prices, hours or jobs that are asked. */
	WISHES_FOR_A_PERSON(Reason.ASKED_FOR_A_PERSON, Moment.AT_ONCE, saysPlainly("wish").and(mentions("about").negate())),

	/** "Yes" to the offer of a person. */
	TAKES_THE_OFFER(Reason.ASKED_FOR_A_PERSON, Moment.AT_ONCE, (talk) -> talk.wasOfferedAPerson() && Rule.yes(talk)),

	/** The record of calls is protected by law; another person's data always. */
	ASKS_WHAT_IS_PROTECTED(Reason.PROTECTED_TOPIC, Moment.AT_ONCE, says("protected")),

	/** Nobody here may take the data of a card: the number itself is masked besides. */
	OFFERS_CARD_DATA(Reason.PROTECTED_TOPIC, Moment.AT_ONCE, stated("card")),

	/** A machine never closes a complaint, and only makes anger worse. */
	COMPLAINS(Reason.COMPLAINT, Moment.AT_ONCE, stated("complaint")),

	/** Asking how to complain is a question, as long as the base answers it. */
	ASKS_ABOUT_COMPLAINING(Reason.COMPLAINT, Moment.UNLESS_CERTAIN, says("complaint").or(says("complaining"))),

	/** Swearing that asks nothing is anger; a question stays one, however it is put. */
	SWEARS(Reason.COMPLAINT, Moment.UNLESS_CERTAIN, says("profanity").and(Talk::asksNothing)),

	/** Money said to be wrong needs somebody who sees the account. */
	DISPUTES_A_BILL(Reason.PROTECTED_TOPIC, Moment.AT_ONCE, stated("bill")),

	/** As above, but asked as a question. */
	ASKS_ABOUT_A_WRONG_BILL(Reason.PROTECTED_TOPIC, Moment.UNLESS_CERTAIN, says("bill")),

	/** Ending a contract is a decision that the customer must be heard on. */
	LEAVES(Reason.PROTECTED_TOPIC, Moment.AT_ONCE, stated("leaving")),

	/** As above, but asked as a question. */
	ASKS_ABOUT_LEAVING(Reason.PROTECTED_TOPIC, Moment.UNLESS_CERTAIN, says("leaving")),

	/** No signal at a place: an article cannot know. */
	HAS_NO_COVERAGE(Reason.PROTECTED_TOPIC, Moment.AT_ONCE, stated("coverage")),

	/** As above, but asked as a question. */
	ASKS_ABOUT_NO_COVERAGE(Reason.PROTECTED_TOPIC, Moment.UNLESS_CERTAIN, says("coverage")),

	/** Two attempts did not serve: a third would not either. */
	STILL_UNHAPPY(Reason.STILL_UNHAPPY, Moment.AT_ONCE, (talk) -> Rule.unhappy(talk) && Rule.triedTwice(talk)),

	/** The very same words a third time: nothing moves, or a machine is talking. */
	GOES_ROUND(Reason.LOOP, Moment.AT_ONCE, (talk) -> talk.timesSaidBefore() >= 2),

	/** Two questions in a row that the base does not hold. */
	HAS_NO_ANSWER_TWICE(Reason.NO_ANSWER_TWICE, Moment.WITHOUT_ANSWER, (talk) -> talk.withoutAnswer() >= 1),

	/** Three times in a row not certain: the choices did not serve. */
	IS_UNSURE_AGAIN(Reason.NO_ANSWER_TWICE, Moment.UNSURE, (talk) -> talk.withoutAnswer() >= 2);

	private static final Phrases QUESTION = Phrases.named("question");

	private static final Phrases UNHAPPY = Phrases.named("unhappy");

	private static final Phrases YES = Phrases.named("yes");

	private final Reason reason;

	private final Moment moment;

	private final Predicate<Talk> holds;

	Rule(Reason reason, Moment moment, Predicate<Talk> holds) {
		this.reason = reason;
		this.moment = moment;
		this.holds = holds;
	}

	/** When a rule is asked. */
	enum Moment {

		/** Before anything is searched. */
		AT_ONCE,
		/** After a search that proved nothing. */
		UNLESS_CERTAIN,
		/** When the nearest questions would be offered. */
		UNSURE,
		/** When there is nothing to offer. */
		WITHOUT_ANSWER

	}

	Reason reason() {
		return this.reason;
	}

	boolean holds(Moment now, Talk talk) {
		return this.moment == now && this.holds.test(talk);
	}

	static boolean unhappy(Talk talk) {
		return mentionsUnhappiness(talk) && talk.attempts() > 0;
	}

	static boolean mentionsUnhappiness(Talk talk) {
		return talk.mentions(UNHAPPY);
	}

	private static boolean triedTwice(Talk talk) {
		return talk.attempts() > 1 || talk.wasAskedToRephrase();
	}

	private static boolean yes(Talk talk) {
		return talk.mentions(YES);
	}

	private static Predicate<Talk> says(String phrases) {
		Phrases said = Phrases.named(phrases);
		return (talk) -> talk.says(said);
	}

	private static Predicate<Talk> saysPlainly(String phrases) {
		Phrases said = Phrases.named(phrases);
		return (talk) -> talk.saysPlainly(said);
	}

	private static Predicate<Talk> mentions(String phrases) {
		Phrases said = Phrases.named(phrases);
		return (talk) -> talk.mentions(said);
	}

	private static Predicate<Talk> stated(String phrases) {
		Predicate<Talk> said = says(phrases);
		return (talk) -> said.test(talk) && !talk.mentions(QUESTION);
	}

}
