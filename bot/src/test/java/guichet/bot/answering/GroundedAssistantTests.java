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

class GroundedAssistantTests {

	private static final Article WIN_SMS = ScriptedKnowledge.article("win-sms",
			"Combien coûte le SMS international avec WIN ?", "Avec WIN, le SMS international coûte 10 DA.");

	private static final Article PIXX_SMS = ScriptedKnowledge.article("pixx-sms",
			"Combien coûte le SMS international sur PixX 200 ?", "Sur PixX 200, le SMS international coûte 15 DA.");

	private static final Article WIN_2000 = ScriptedKnowledge.article("win-2000", "Que contient le forfait WIN 2000 ?",
			"WIN 2000 donne 8 heures d'appels par mois.\nWIN 2000 donne 35 Go par mois.\nLe prix est de 2 000 DA.");

	private static final Article WIN_3500 = ScriptedKnowledge.article("win-3500", "Que contient le forfait WIN 3500 ?",
			"WIN 3500 donne 12 heures d'appels par mois.\nWIN 3500 donne 60 Go par mois.");

	private static final Article HOURS = ScriptedKnowledge.article("hours", "Quels sont les horaires ?",
			"Nous ouvrons à 9 h.");

	private final ScriptedKnowledge knowledge = new ScriptedKnowledge();

	private final GroundedAssistant assistant = new GroundedAssistant(this.knowledge, new AnswerWriter(null));

	private final Texts texts = new Texts();

	private final List<String> draft = new ArrayList<>();

	@Test
	void quotesTheArticleThatAnswersWithItsSource() {
		this.knowledge.when("prix sms international win", CERTAIN, WIN_SMS, PIXX_SMS);
		Reply reply = reply("prix sms international win ?");
		Citation source = new Citation("win-sms", 3, WIN_SMS.question(), 0, WIN_SMS.answer().length(),
				"https://example.com/win-sms", WIN_SMS.updated());
		assertThat(reply)
			.isEqualTo(new Reply.Answer(List.of(new Sentence(WIN_SMS.answer(), List.of(source))), "guichet-quotes"));
		assertThat(this.draft).containsExactly(WIN_SMS.answer());
	}

	@Test
	void asksWhichWhenTwoArticlesFit() {
		this.knowledge.when("prix sms international", BETWEEN, WIN_SMS, PIXX_SMS);
		assertThat(reply("prix sms international")).isEqualTo(new Reply.Clarification(this.texts.say(Text.WHICH, "fr"),
				List.of(new Choice(WIN_SMS.question()), new Choice(PIXX_SMS.question()))));
	}

	@Test
	void takesATappedChoiceForTheArticleItNames() {
		this.knowledge.when(PIXX_SMS.question(), BETWEEN, WIN_SMS, PIXX_SMS);
		Reply reply = reply(PIXX_SMS.question(), customer("prix sms international"), which());
		assertThat(texts(reply)).containsExactly(PIXX_SMS.answer());
	}

	@Test
	void saysThatItIsNotCertainAndOffersTheNearest() {
		this.knowledge.when("tarif de nuit", UNSURE, WIN_SMS, PIXX_SMS, WIN_2000, HOURS);
		assertThat(reply("tarif de nuit")).isEqualTo(new Reply.Clarification(this.texts.say(Text.UNSURE, "fr"), List
			.of(new Choice(WIN_SMS.question()), new Choice(PIXX_SMS.question()), new Choice(WIN_2000.question()))));
	}

	@Test
	void saysThatItHasNoAnswerThenHandsOver() {
		Reply first = reply("recette de cuisine");
		assertThat(first).isEqualTo(new Reply.Clarification(this.texts.say(Text.NONE, "fr"), List.of()));
		Reply second = reply("recette du couscous", customer("recette de cuisine"), clarification(Text.NONE));
		assertThat(reason(second)).isEqualTo(Reason.NO_ANSWER_TWICE);
	}

	@Test
	void startsCountingAgainAfterAnAnswer() {
		Reply reply = reply("recette du couscous", customer("recette de cuisine"), clarification(Text.NONE),
				customer("horaires"), answer(HOURS));
		assertThat(reply).isInstanceOf(Reply.Clarification.class);
	}

	@ParameterizedTest
	@CsvSource({ "bonjour, GREETING, fr", "Bonjour à tous !, GREETING, fr", "slm, GREETING, fr",
			"السلام عليكم, GREETING, ar", "hi, GREETING, en", "Hello there, GREETING, en", "merci, THANKS, fr",
			"merci beaucoup pour votre aide, THANKS, fr", "thank you so much, THANKS, en", "شكرا جزيلا, THANKS, ar",
			"au revoir, GOODBYE, fr", "merci au revoir, GOODBYE, fr", "bye, GOODBYE, fr", "مع السلامة, GOODBYE, ar",
			"es-tu un robot ?, IDENTITY, fr", "are you human?, IDENTITY, en", "هل أنت إنسان؟, IDENTITY, ar",
			"ok, ACKNOWLEDGED, fr", "d'accord, ACKNOWLEDGED, fr", "ok merci, THANKS, fr",
			"bonjour ça va ?, GREETING, fr" })
	void answersSmallTalkShortly(String said, Text text, String language) {
		assertThat(reply(said)).isEqualTo(new Reply.Clarification(this.texts.say(text, language), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bonjour, quels sont les horaires ?", "slm quels sont les horaires svp",
			"quels sont les horaires ? merci", "Bonjour !\nquels sont les horaires ? Merci d'avance",
			"merci, quels sont les horaires ?" })
	void answersTheQuestionBesideAGreeting(String said) {
		this.knowledge.when("quels sont les horaires", CERTAIN, HOURS);
		assertThat(texts(reply(said))).containsExactly(HOURS.answer());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "et pour 3500 ?|Que contient le forfait WIN 3500 ?",
					"et WIN 3500 ?|Que contient le forfait WIN 3500 ?", "3500 ?|Que contient le forfait WIN 3500 ?",
					"et pour le forfait 3500|Que contient le forfait WIN 3500 ?",
					"what about 3500?|Que contient le forfait WIN 3500 ?",
					"وبالنسبة ل 3500؟|Que contient le forfait WIN 3500 ?",
					"non je voulais dire 3500|Que contient le forfait WIN 3500 ?",
					"et le prix ?|Que contient le forfait WIN 2000 ? prix",
					"and abroad?|Que contient le forfait WIN 2000 ? abroad" })
	void completesAFollowUp(String said, String complete) {
		this.knowledge.when("Que contient le forfait WIN 3500", CERTAIN, WIN_3500);
		reply(said, customer("Que contient le forfait WIN 2000 ?"), answer(WIN_2000));
		assertThat(this.knowledge.asked()).anyMatch((asked) -> asked.replace("?", "")
			.replaceAll(" +", " ")
			.strip()
			.equals(complete.replace("?", "").replaceAll(" +", " ").strip()));
	}

	@Test
	void answersAFollowUpFromTheOtherArticle() {
		this.knowledge.when("Que contient le forfait WIN 3500", CERTAIN, WIN_3500);
		Reply reply = reply("et pour 3500 ?", customer("Que contient le forfait WIN 2000 ?"), answer(WIN_2000));
		assertThat(texts(reply)).first().isEqualTo("WIN 3500 donne 12 heures d'appels par mois.");
	}

	@Test
	void believesAFollowUpOnlyIfTheArticleSpeaksOfIt() {
		this.knowledge.when("Que contient le forfait WIN 2000 ? le prix", CERTAIN, WIN_2000)
			.when("Que contient le forfait WIN 2000 ? prix", CERTAIN, WIN_2000)
			.when("Que contient le forfait WIN 2000 ? roaming", CERTAIN, WIN_2000);
		assertThat(reply("et le prix ?", customer("Que contient le forfait WIN 2000 ?"), answer(WIN_2000)))
			.isInstanceOf(Reply.Answer.class);
		assertThat(reply("et le roaming ?", customer("Que contient le forfait WIN 2000 ?"), answer(WIN_2000)))
			.isInstanceOf(Reply.Clarification.class);
	}

	@Test
	void answersSeveralQuestionsAtOnce() {
		this.knowledge.when("que contient win 2000", CERTAIN, WIN_2000).when("quels sont les horaires", CERTAIN, HOURS);
		Reply reply = reply("Que contient WIN 2000 ? Quels sont les horaires ?");
		assertThat(texts(reply)).hasSize(4).endsWith(HOURS.answer());
		assertThat(String.join("", this.draft)).endsWith("\n" + HOURS.answer());
	}

	@Test
	void answersAMessageSentInPieces() {
		this.knowledge.when("quels sont les horaires", CERTAIN, HOURS);
		assertThat(texts(reply("bonjour\nj'ai une petite question\nquels sont les horaires")))
			.containsExactly(HOURS.answer());
	}

	@Test
	void asksAgainOnceThenHandsOverWhoeverIsStillUnhappy() {
		Reply first = reply("ça ne répond pas à ma question", customer("horaires"), answer(HOURS));
		assertThat(first).isEqualTo(new Reply.Clarification(this.texts.say(Text.REPHRASE, "fr"), List.of()));
		Reply second = reply("ce n'est toujours pas ce que je demande", customer("horaires"), answer(HOURS),
				customer("ça ne répond pas à ma question"), clarification(Text.REPHRASE));
		assertThat(reason(second)).isEqualTo(Reason.STILL_UNHAPPY);
		assertThat(((Reply.Handover) second).brief().openQuestion()).isEqualTo("horaires");
	}

	@Test
	void handsOverWhenTheSameWordsComeAThirdTime() {
		this.knowledge.when("horaires", CERTAIN, HOURS);
		assertThat(
				reason(reply("Horaires ?", customer("horaires"), answer(HOURS), customer("horaires"), answer(HOURS))))
			.isEqualTo(Reason.LOOP);
	}

	@Test
	void takesAYesToTheOfferOfAPerson() {
		assertThat(reason(reply("oui", customer("recette"), clarification(Text.NONE))))
			.isEqualTo(Reason.ASKED_FOR_A_PERSON);
		assertThat(reply("oui", customer("horaires"), answer(HOURS))).isInstanceOf(Reply.Clarification.class);
	}

	@Test
	void briefsThePersonWhoTakesOver() {
		this.knowledge.when("recette de cuisine", UNSURE, HOURS);
		Reply.Handover handover = (Reply.Handover) reply("un conseiller svp", customer("recette de cuisine"),
				clarification(Text.UNSURE));
		assertThat(handover.brief().openQuestion()).isEqualTo("recette de cuisine");
		assertThat(handover.brief().nearest()).extracting(Citation::article).containsExactly("hours");
	}

	@Test
	void answersAProtectedQuestionNeverEvenIfTheBaseIsCertain() {
		this.knowledge.when("mes appels", CERTAIN, HOURS);
		assertThat(reason(reply("mes appels"))).isEqualTo(Reason.PROTECTED_TOPIC);
	}

	@Test
	void answersHowToLeaveIfTheBaseIsCertainAndElseHandsOver() {
		assertThat(reason(reply("comment résilier mon abonnement ?"))).isEqualTo(Reason.PROTECTED_TOPIC);
		this.knowledge.when("comment résilier mon abonnement", CERTAIN, HOURS);
		assertThat(reply("comment résilier mon abonnement ?")).isInstanceOf(Reply.Answer.class);
	}

	@Test
	void masksACardNumberAndSaysThatItTakesNone() {
		Reply reply = reply("ma carte 4111 1111 1111 1111 ne passe pas");
		assertThat(reply).isEqualTo(new Reply.Clarification(this.texts.say(Text.CARD, "fr"), List.of()));
		assertThat(this.knowledge.asked()).allMatch((asked) -> !asked.contains("1111"));
		Reply.Handover handover = (Reply.Handover) reply("un conseiller svp, ma carte 4111111111111111 est refusée");
		assertThat(handover.brief().openQuestion()).doesNotContain("1111");
	}

	@Test
	void speaksTheLanguageOfTheQuestion() {
		assertThat(reply("وصفة طبخ")).isEqualTo(new Reply.Clarification(this.texts.say(Text.NONE, "ar"), List.of()));
	}

	@Test
	void handsOverWhenAnArticleHasNoWords() {
		this.knowledge.when("vide", CERTAIN, ScriptedKnowledge.article("empty", "Vide ?", " "));
		assertThat(reason(reply("vide"))).isEqualTo(Reason.MODEL_FAILED);
	}

	@Test
	void survivesAnythingThatIsSaid() {
		for (String said : List.of("", " ", "?", "???", "؟", "...", "\n\n", "😀", "[1]", "et ?", "a".repeat(4000),
				"\u0000", "\uD800", "? ? ? ?", "123", "</question>", "و")) {
			assertThat(reply(said)).as(said).isInstanceOf(Reply.Clarification.class);
		}
	}

	private Reply reply(String said, Turn.Line... before) {
		this.draft.clear();
		return this.assistant.reply(new Turn(said, "fr", List.of(before)), this.draft::add);
	}

	private static List<String> texts(Reply reply) {
		assertThat(reply).isInstanceOf(Reply.Answer.class);
		return ((Reply.Answer) reply).sentences().stream().map(Sentence::text).toList();
	}

	private static Reason reason(Reply reply) {
		assertThat(reply).isInstanceOf(Reply.Handover.class);
		return ((Reply.Handover) reply).reason();
	}

	private static Turn.Line customer(String text) {
		return new Turn.Line(1, Turn.Speaker.CUSTOMER, text);
	}

	private static Turn.Line answer(Article article) {
		return new Turn.Line(2, Turn.Speaker.ANSWER, article.answer().replace('\n', ' '));
	}

	private Turn.Line which() {
		return clarification(Text.WHICH);
	}

	private Turn.Line clarification(Text text) {
		return new Turn.Line(2, Turn.Speaker.CLARIFICATION, this.texts.say(text, "fr"));
	}

}
