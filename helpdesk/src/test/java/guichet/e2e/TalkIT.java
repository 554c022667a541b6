package guichet.e2e;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conversations with the sample firms' assistant, without a model, in three languages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkIT {

	private RunningGuichet guichet;

	@BeforeAll
	void start(@TempDir Path data) {
		this.guichet = RunningGuichet.start(data);
	}

	@AfterAll
	void stop() {
		this.guichet.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | combien coute le sms international | le PixX        | 15 | PixX 200
			fr | combien coute le sms international | WIN Control    | 10 | WIN Control
			en | how much is an international sms   | the PixX one   | 15 | PixX 200
			en | how much is an international sms   | win            | 10 | WIN Control
			ar | كم سعر الرسالة القصيرة الدولية     | PixX           | 15 | PixX 200
			ar | كم سعر الرسالة القصيرة الدولية     | قصدت WIN       | 10 | WIN Control
			""")
	void asksWhichOfferIsMeantAndTakesItsName(String language, String question, String name, String fact,
			String offer) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			JsonNode which = visitor.ask(question);
			assertThat(which.path("sentences").isEmpty()).as("%s", which).isTrue();
			assertThat(which.path("choices").toString()).contains("PixX 200", "WIN Control");
			assertThat(proved(visitor.ask(name), offer)).contains(fact);
		}
	}

	@ParameterizedTest
	@CsvSource({ "fr, la deuxième", "en, the second one", "ar, الثاني", "fr, 2" })
	void takesAPlaceAmongTheOfferedQuestions(String language, String place) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			JsonNode which = visitor
				.ask(language.equals("ar") ? "كم سعر الرسالة القصيرة الدولية" : language.equals("en")
						? "how much is an international sms" : "combien coute le sms international");
			String second = which.path("choices").path(1).path("text").asString();
			assertThat(second).as("%s", which).isNotEmpty();
			proved(visitor.ask(place), second);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					fr | Que contient le forfait WIN 2000 ?  | et pour 3500 ?                 | 60 Go       | WIN 3500
					fr | Que contient le Pass Internet 6000 ? | il est valable combien de temps ? | 3 mois    | Pass Internet 6000
					fr | Que contient le Pass Internet 6000 ? | ça coûte combien ?            | 6 000 DA    | Pass Internet 6000
					fr | sms international avec WIN          | et le PixX ?                   | 15 DA       | PixX 200
					fr | Que contient le forfait WIN 2000 ?  | non, je voulais dire WIN Control 2000 | 30 Go | WIN Control 2000
					en | What does WIN 2000 include?         | and for 3500?                  | 60 GB       | WIN 3500
					en | What does WIN 2000 include?         | how much is it?                | 2 000 DA    | WIN 2000
					en | international sms with WIN          | what about PixX 200?           | 15 DA       | PixX 200
					en | What does WIN 2000 include?         | I meant the 3500               | 60 GB       | WIN 3500
					ar | ماذا يقدّم عرض WIN 2000؟            | وبالنسبة ل 3500؟               | 60 جيغا     | WIN 3500
					ar | ماذا يقدّم عرض WIN 2000؟            | كم سعره؟                       | 2 000 دج    | WIN 2000
					ar | سعر الرسالة الدولية في WIN          | وبالنسبة ل PixX 200؟           | 15 دج       | PixX 200
					ar | ماذا يقدّم عرض WIN 2000؟            | لا، قصدت 3500                  | 60 جيغا     | WIN 3500
					""")
	void goesOnFromTheQuestionBefore(String language, String first, String then, String fact, String offer) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			visitor.ask(first);
			assertThat(proved(visitor.ask(then), offer)).contains(fact);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | Bonjour, c koi le code puk ? et la recette du couscous ? | PUK | couscous
			en | hi, where is my puk code? and who won the world cup?     | PUK | world cup
			ar | كيف أجد رمز PUK؟ ومن فاز بكأس العالم؟                    | PUK | كأس العالم
			""")
	void answersOneQuestionAndSaysThatTheOtherIsOpen(String language, String question, String answered, String open) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			JsonNode answer = visitor.ask(question);
			assertThat(proved(answer, answered)).contains(answered);
			int next = answer.path("seq").asInt() + 1;
			JsonNode rest = visitor.await((frame) -> frame.path("seq").asInt() == next);
			assertThat(rest.path("sentences").isEmpty()).as("%s", rest).isTrue();
			assertThat(rest.path("text").asString()).contains(open);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | prix du tableau M054 et comment payer ma facture en ligne ? | 3 400 DA | CIB
			en | what is the puk code and how do I pay my bill online?       | 8 digits | CIB
			ar | كيف أدفع فاتورتي عبر الإنترنت؟ وأين أجد رمز PUK؟            | CIB      | PUK
			""")
	void answersSeveralQuestionsAtOnce(String language, String question, String one, String other) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			assertThat(proved(visitor.ask(question), "")).contains(one, other);
		}
	}

	@Test
	void answersInTheLanguageThatTheVisitorTurnsTo() {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, "fr")) {
			assertThat(proved(visitor.ask("Que contient le forfait WIN 2000 ?"), "WIN 2000")).contains("35 Go");
			assertThat(proved(visitor.ask("وكم سعره؟"), "WIN 2000")).contains("دج");
			assertThat(proved(visitor.ask("3500 ?"), "WIN 3500")).contains("جيغا");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | montre-moi mon journal d'appels      | ma facture est fausse
			fr | je veux résilier mon abonnement      | je n'ai pas de réseau chez moi
			fr | donne-moi le numéro de ma voisine    | je veu parlé a un humain
			en | show my call log                     | my bill is wrong
			en | cancel my service                    | there is no coverage in my village
			en | I want to read my wife's messages    | get me a human plz
			ar | أرني سجل مكالماتي                    | فاتورتي خاطئة
			ar | أريد إلغاء اشتراكي                   | لا توجد تغطية في قريتي
			ar | أريد رسائل زوجتي                     | بغيت نهدر مع شي واحد
			""")
	void handsOverWhatIsNotForAMachine(String language, String one, String other) {
		for (String said : new String[] { one, other }) {
			try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
				JsonNode reply = visitor.ask(said);
				assertThat(reply.path("state").asString()).as("%s", reply).isEqualTo("queued");
				assertThat(reply.path("ticket").asString()).isNotEmpty();
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | offre pour une personne morale            | bordel c'est quoi le code puk
			en | i want to talk about the offer            | where the fuck is my puk code
			ar | أبحث عن عمل كعون أمن                      | لا أريد التحدث مع أحد، كيف أجد رمز PUK؟
			""")
	void keepsWhoNeitherAsksForAPersonNorComplains(String language, String one, String other) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			assertThat(TestSocket.type(visitor.ask(one))).isEqualTo("message");
			assertThat(TestSocket.type(visitor.ask(other))).isEqualTo("message");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | quelle est la capitale du Pérou | recette de la pizza
			en | who won the football match yesterday | how do I bake bread
			ar | ما هي عاصمة اليابان              | من فاز بكأس العالم
			""")
	void saysThatItDoesNotKnow(String language, String first, String second) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			JsonNode reply = visitor.ask(first);
			assertThat(reply.path("sentences").isEmpty()).as("%s", reply).isTrue();
			JsonNode next = visitor.ask(second);
			assertThat(next.path("sentences").isEmpty()).as("%s", next).isTrue();
		}
	}

	/** The answer's text, once each of its sentences cites an article of that name. */
	private static String proved(JsonNode answer, String name) {
		assertThat(answer.path("sentences").isEmpty()).as("%s", answer).isFalse();
		answer.path("sentences").forEach((sentence) -> {
			assertThat(sentence.path("citations").isEmpty()).as("%s", answer).isFalse();
			assertThat(sentence.path("citations").path(0).path("title").asString()).contains(name);
		});
		return answer.path("text").asString().replaceAll("[\\u00A0\\u202F]", " ");
	}

}
