package guichet.bot.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import guichet.bot.Assistant;
import guichet.bot.Choice;
import guichet.bot.Citation;
import guichet.bot.Reason;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The assistant over the real shelf and its sample articles, without a model. */
@SpringBootTest(classes = { RealShelf.class, AssistantConfiguration.class })
class SampleConversationsIT {

	@Autowired
	private Assistant assistant;

	private final List<Turn.Line> before = new ArrayList<>();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			c koi le prix m361                             | 3 000 DA
			prix sms international pixx                    | 15 DA
			prix SMS international WIN                     | 10 DA
			coment renouveller mon forfai                  | *600#
			kel est mon volume restant svp                 | *222#
			difference entre win 2000 et win control 2000  | 30 Go
			code PUK                                       | 8 chiffres
			agence la plus proche                          | Nos agences
			comment suivre ma reclamation                  | code de votre ticket
			payer ma facture en ligne                      | CIB
			migrer de pixx 200 vers win                    | Vous gardez votre numéro
			tarifs a l'etranger                            | Roaming
			combien coute l'appel au centre d'appel                 | 4 DA
			palette b8 combien ?                           | 253
			hourdi interdit ?                              | souvent interdits
			Bonjour, combien coûte la livraison d'un tableau svp merci | 400 DA
			how do I check my remaining data?              | *222#
			how do I pay my bill online                    | CIB
			what is the puk code                           | 8 digits
			كيف اعرف الرصيد المتبقي من الانترنت            | *222#
			اقرب وكالة                                     | وكالاتنا
			""")
	void answersFromTheRightArticle(String said, String fact) {
		assertThat(answer(said)).contains(fact);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prix sms international
			كم سعر الرسالة الدولية
			""")
	void asksWhichOfTwoOffersIsMeant(String said) {
		Reply.Clarification ask = (Reply.Clarification) reply(said);
		assertThat(ask.choices()).extracting(Choice::text)
			.anyMatch((text) -> text.contains("PixX 200"))
			.anyMatch((text) -> text.contains("WIN Control"));
		String tapped = ask.choices().stream().map(Choice::text).filter((t) -> t.contains("PixX")).findFirst().get();
		assertThat(answer(tapped)).contains("15").doesNotContain("10");
	}

	@Test
	void goesOnFromTheQuestionBefore() {
		assertThat(answer("Que contient le forfait WIN 2000 ?")).contains("35 Go");
		assertThat(answer("et pour 3500 ?")).contains("60 Go");
		assertThat(answer("et le prix ?")).contains("3 500 DA");
		assertThat(answer("et WIN Control 1300 ?")).contains("15 Go");
		assertThat(answer("Combien coûte le SMS international avec WIN et WIN Control ?")).contains("10 DA");
		assertThat(answer("et sur PixX 200 ?")).contains("15 DA");
		assertThat(answer("ما هي الآجرة B8؟")).contains("253");
		assertThat(answer("وبالنسبة ل B12؟")).contains("148");
	}

	@Test
	void answersTwoQuestionsInOneMessage() {
		assertThat(answer("Quel est le prix du M054 ? Et la livraison ?")).contains("3 400 DA", "400 DA.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			show my call log                  | PROTECTED_TOPIC
			je veux voir mes derniers appels  | PROTECTED_TOPIC
			سجل مكالماتي                      | PROTECTED_TOPIC
			ma facture est fausse             | PROTECTED_TOPIC
			je veux résilier mon abonnement   | PROTECTED_TOPIC
			je n'ai pas de réseau             | PROTECTED_TOPIC
			I want to talk to a human         | ASKED_FOR_A_PERSON
			نحب نهدر مع واحد                  | ASKED_FOR_A_PERSON
			je veux déposer une réclamation   | COMPLAINT
			""")
	void handsOverWhatIsNotForAMachine(String said, Reason reason) {
		assertThat(reply(said)).isInstanceOfSatisfying(Reply.Handover.class,
				(handover) -> assertThat(handover.reason()).isEqualTo(reason));
	}

	@Test
	void saysThatItDoesNotKnowThenHandsOver() {
		assertThat(reply("recette du couscous")).isInstanceOfSatisfying(Reply.Clarification.class,
				(ask) -> assertThat(ask.choices()).isEmpty());
		assertThat(reply("qui a gagné la coupe du monde")).isInstanceOfSatisfying(Reply.Handover.class,
				(handover) -> assertThat(handover.reason()).isEqualTo(Reason.NO_ANSWER_TWICE));
	}

	private String answer(String said) {
		Reply reply = reply(said);
		assertThat(reply).as(said).isInstanceOf(Reply.Answer.class);
		return text(((Reply.Answer) reply)).replaceAll("[\\u00A0\\u202F]", " ");
	}

	private Reply reply(String said) {
		Reply reply = this.assistant.reply(new Turn(said, null, this.before), (piece) -> {
		});
		line(Turn.Speaker.CUSTOMER, said, List.of());
		switch (reply) {
			case Reply.Answer answer -> line(Turn.Speaker.ANSWER, text(answer), titles(answer));
			case Reply.Clarification ask ->
				line(Turn.Speaker.CLARIFICATION, ask.question(), ask.choices().stream().map(Choice::text).toList());
			case Reply.Handover(Reason reason, var brief) -> {
			}
		}
		return reply;
	}

	private void line(Turn.Speaker speaker, String text, List<String> about) {
		this.before.add(new Turn.Line(this.before.size() + 1, speaker, text, about));
	}

	private static List<String> titles(Reply.Answer answer) {
		return answer.sentences()
			.stream()
			.flatMap((sentence) -> sentence.citations().stream())
			.map(Citation::title)
			.distinct()
			.toList();
	}

	private static String text(Reply.Answer answer) {
		return answer.sentences().stream().map(Sentence::text).collect(Collectors.joining(" "));
	}

}
