package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;

import guichet.bot.Choice;
import guichet.bot.Citation;
import guichet.bot.Reason;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.Turn;
import guichet.bot.words.Text;
import guichet.bot.words.Texts;
import guichet.bot.writing.AnswerWriter;
import guichet.knowledge.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static guichet.knowledge.Confidence.Verdict.BETWEEN;
import static guichet.knowledge.Confidence.Verdict.CERTAIN;
import static guichet.knowledge.Confidence.Verdict.UNSURE;
import static org.assertj.core.api.Assertions.assertThat;

/** What goes on over several messages, or asks several things in one. */
class ConversationTests {

	private static final Article WIN_SMS = ScriptedKnowledge.article("win-sms",
			"Combien coûte le SMS international avec WIN ?", "Avec WIN, le SMS international coûte 10 DA.");

	private static final Article PIXX_SMS = ScriptedKnowledge.article("pixx-sms",
			"Combien coûte le SMS international sur PixX 200 ?", "Sur PixX 200, le SMS international coûte 15 DA.");

	private static final Article PIXX_SMS_AR = ScriptedKnowledge.article("pixx-sms",
			"كم سعر الرسالة الدولية في PixX 200؟", "في PixX 200، سعر الرسالة الدولية هو 15 دج.");

	private static final Article PIXX = ScriptedKnowledge.article("pixx", "Qu'est-ce que l'offre PixX 200 ?",
			"PixX 200 est une offre prépayée.");

	private static final Article PASS = ScriptedKnowledge.article("pass", "Que contient le Pass Internet 1000 ?",
			"Le Pass Internet 1000 coûte 1 000 DA. Il donne 10 Go valables 1 mois.");

	private static final Article HOURS = ScriptedKnowledge.article("hours", "Quels sont les horaires ?",
			"Nous ouvrons à 9 h.");

	private final ScriptedKnowledge knowledge = new ScriptedKnowledge();

	private final GroundedAssistant assistant = new GroundedAssistant(this.knowledge, new AnswerWriter(null));

	private final Texts texts = new Texts();

	private final List<Turn.Line> before = new ArrayList<>();

	@Test
	void saysWhichQuestionItLeavesOpenAfterWhatItProves() {
		this.knowledge.when("horaires", CERTAIN, HOURS);
		Reply.Answer answer = (Reply.Answer) say("Horaires ? La recette du couscous ?");
		assertThat(answer.sentences()).extracting(Sentence::text).containsExactly(HOURS.answer());
		assertThat(answer.open()).isEqualTo(new Reply.Clarification(
				this.texts.say(Text.OPEN_NONE, "fr", "« La recette du couscous ? »"), List.of()));
	}

	@Test
	void offersTheNearestQuestionsForWhatItLeavesOpen() {
		this.knowledge.when("horaires", CERTAIN, HOURS)
			.when("prix sms international", BETWEEN, WIN_SMS, PIXX_SMS)
			.when("tarif de nuit", UNSURE, WIN_SMS);
		Reply.Clarification which = ((Reply.Answer) say("Horaires ? prix sms international ?")).open();
		assertThat(which)
			.isEqualTo(new Reply.Clarification(this.texts.say(Text.OPEN_WHICH, "fr", "« prix sms international ? »"),
					List.of(new Choice(WIN_SMS.question()), new Choice(PIXX_SMS.question()))));
		this.knowledge.when(PIXX_SMS.question(), CERTAIN, PIXX_SMS);
		assertThat(answer("le PixX")).isEqualTo(PIXX_SMS.answer());
		Reply.Clarification unsure = ((Reply.Answer) say("Horaires ? tarif de nuit ?")).open();
		assertThat(unsure)
			.isEqualTo(new Reply.Clarification(this.texts.say(Text.OPEN_UNSURE, "fr", "« tarif de nuit ? »"),
					List.of(new Choice(WIN_SMS.question()))));
	}

	@Test
	void leavesNothingOpenThatItsAnswerSaysAnyway() {
		this.knowledge.when("vous ouvrez à quelle heure", UNSURE, HOURS)
			.when("quels sont les horaires", CERTAIN, HOURS);
		assertThat(((Reply.Answer) say("Vous ouvrez à quelle heure ? Quels sont les horaires ?")).open()).isNull();
	}

	@Test
	void doesNotDropAComplaintBesideAQuestion() {
		this.knowledge.when("Ma facture est fausse. Comment voir les horaires", CERTAIN, HOURS);
		Reply.Answer answer = (Reply.Answer) say("Ma facture est fausse. Comment voir les horaires ?");
		assertThat(answer.open()).isNotNull()
			.extracting(Reply.Clarification::question)
			.asString()
			.contains("« Ma facture est fausse. »", "Parler à une personne");
		assertThat(say("oui")).isInstanceOfSatisfying(Reply.Handover.class,
				(handover) -> assertThat(handover.reason()).isEqualTo(Reason.ASKED_FOR_A_PERSON));
	}

	@Test
	void answersASixthQuestionNever() {
		for (String part : List.of("a1", "a2", "a3", "a4", "a5", "a6")) {
			this.knowledge.when(part, CERTAIN, ScriptedKnowledge.article(part, part + " !", part + "."));
		}
		Reply.Answer answer = (Reply.Answer) say("a1 ? a2 ? a3 ? a4 ? a5 ? a6 ?");
		assertThat(answer.sentences()).hasSize(5);
		assertThat(answer.open()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "le PixX", "2", "la deuxième", "the second one", "الثاني", "PixX 200 svp" })
	void takesAnAnswerToItsQuestionBack(String said) {
		this.knowledge.when("prix sms international", BETWEEN, WIN_SMS, PIXX_SMS)
			.when(PIXX_SMS.question(), BETWEEN, WIN_SMS, PIXX_SMS);
		say("prix sms international");
		assertThat(answer(said)).isEqualTo(PIXX_SMS.answer());
	}

	@Test
	void tellsWhyItAsksAndOffersTheSameAgain() {
		this.knowledge.when("prix sms international", BETWEEN, WIN_SMS, PIXX_SMS);
		Reply.Clarification which = (Reply.Clarification) say("prix sms international");
		assertThat(say("pourquoi ?"))
			.isEqualTo(new Reply.Clarification(this.texts.say(Text.WHY, "fr"), which.choices()));
		assertThat(say("aucune des deux"))
			.isEqualTo(new Reply.Clarification(this.texts.say(Text.NONE, "fr"), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "et le PixX ?", "non, je voulais dire PixX 200", "I meant PixX", "وبالنسبة ل PixX 200؟" })
	void answersForAnotherOfferWhatItAnsweredForTheFirst(String said) {
		this.knowledge.when("sms win", CERTAIN, WIN_SMS);
		assertThat(answer("sms win")).isEqualTo(WIN_SMS.answer());
		for (String added : List.of("le PixX", "PixX", "PixX 200")) {
			this.knowledge.when("sms win " + added, UNSURE, PIXX, WIN_SMS, PIXX_SMS);
		}
		assertThat(answer(said)).isEqualTo(PIXX_SMS.answer());
	}

	@ParameterizedTest
	@CsvSource({ "ça coûte combien ?", "c'est combien ?", "et il est valable combien de temps ?", "how much is it?",
			"كم سعره؟" })
	void knowsWhatItStandsFor(String said) {
		this.knowledge.when("Pass Internet 1000", CERTAIN, PASS);
		say("Pass Internet 1000");
		String asked = said.replaceAll("[?؟]", "").strip().replaceFirst("^et ", "");
		this.knowledge.when(asked + " pass internet 1000", BETWEEN, PASS, PIXX);
		assertThat(answer(said)).isEqualTo(PASS.answer());
	}

	@Test
	void believesNoPriceThatAnArticleDoesNotTell() {
		this.knowledge.when("pixx 200", CERTAIN, PIXX).when("ça coûte combien pixx 200", CERTAIN, PIXX);
		say("pixx 200");
		assertThat(say("ça coûte combien ?")).isInstanceOf(Reply.Clarification.class);
	}

	@Test
	void answersInTheLanguageAskedInOrSaysThatItCannot() {
		this.knowledge.when("رسالة دولية PixX", CERTAIN, PIXX_SMS);
		Reply.Answer french = (Reply.Answer) say("رسالة دولية PixX");
		assertThat(french.open())
			.isEqualTo(new Reply.Clarification(this.texts.say(Text.OTHER_LANGUAGE, "ar"), List.of()));
		this.knowledge.when("رسالة دولية PixX sms pixx 200", UNSURE, PIXX_SMS, PIXX_SMS_AR);
		Reply.Answer arabic = (Reply.Answer) say("رسالة دولية PixX");
		assertThat(arabic.sentences()).extracting(Sentence::text).containsExactly(PIXX_SMS_AR.answer());
		assertThat(arabic.open()).isNull();
	}

	@Test
	void takesTheOnlyOfferWhoseWholeNameIsSaid() {
		Article win = ScriptedKnowledge.article("w", "Que contient WIN 2000 ?", "35 Go.");
		Article control = ScriptedKnowledge.article("c", "Que contient WIN Control 2000 ?", "30 Go.");
		this.knowledge.when("giga win 2000", BETWEEN, control, win).when("giga 2000", BETWEEN, control, win);
		assertThat(answer("giga win 2000")).isEqualTo("35 Go.");
		assertThat(say("giga 2000")).isInstanceOf(Reply.Clarification.class);
	}

	@Test
	void asksWhichOfferIsMeantThoughTheBaseIsCertainOfOne() {
		this.knowledge.when("prix sms international", CERTAIN, PIXX_SMS, HOURS, WIN_SMS)
			.when("prix sms international pixx", CERTAIN, PIXX_SMS, WIN_SMS);
		assertThat(say("prix sms international")).isEqualTo(new Reply.Clarification(this.texts.say(Text.WHICH, "fr"),
				List.of(new Choice(PIXX_SMS.question()), new Choice(WIN_SMS.question()))));
		assertThat(answer("prix sms international pixx")).isEqualTo(PIXX_SMS.answer());
	}

	@Test
	void handsOverSwearingThatAsksNothing() {
		assertThat(say("putain de merde")).isInstanceOfSatisfying(Reply.Handover.class,
				(handover) -> assertThat(handover.reason()).isEqualTo(Reason.COMPLAINT));
		this.knowledge.when("c'est quoi les horaires", CERTAIN, HOURS);
		assertThat(answer("putain c'est quoi les horaires ?")).isEqualTo(HOURS.answer());
		assertThat(say("putain c'est quoi la recette ?")).isInstanceOf(Reply.Clarification.class);
	}

	private String answer(String said) {
		Reply reply = say(said);
		assertThat(reply).as(said).isInstanceOf(Reply.Answer.class);
		return String.join(" ", ((Reply.Answer) reply).sentences().stream().map(Sentence::text).toList());
	}

	private Reply say(String said) {
		Reply reply = this.assistant.reply(new Turn(said, "fr", this.before), (piece) -> {
		});
		line(Turn.Speaker.CUSTOMER, said, List.of());
		if (reply instanceof Reply.Answer answer) {
			List<Citation> cited = answer.sentences().stream().flatMap((each) -> each.citations().stream()).toList();
			line(Turn.Speaker.ANSWER, answer.sentences().getFirst().text(),
					cited.stream().map(Citation::title).distinct().toList());
		}
		Reply.Clarification asked = (reply instanceof Reply.Answer answer) ? answer.open()
				: (reply instanceof Reply.Clarification ask) ? ask : null;
		if (asked != null) {
			line(Turn.Speaker.CLARIFICATION, asked.question(), asked.choices().stream().map(Choice::text).toList());
		}
		return reply;
	}

	private void line(Turn.Speaker speaker, String text, List<String> about) {
		this.before.add(new Turn.Line(this.before.size() + 1, speaker, text, about));
	}

}
