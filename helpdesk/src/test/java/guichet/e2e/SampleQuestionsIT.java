package guichet.e2e;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What visitors typically ask the sample firms, as they type it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleQuestionsIT {

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
			fr | combien il me reste d'internet                    | *222#
			fr | coment consulté mon volume restan                 | *222#
			fr | comment renouveler mon forfait                    | *600#
			fr | c koi le prix m361                                | 3 000 DA
			fr | prix du tableau M054                              | 3 400 DA
			fr | sms international pixx 200                        | 15 DA
			fr | combien coute le SMS international avec WIN       | 10 DA
			fr | j'ai perdu mon code puk                           | PUK
			fr | combien de briques B12 sur une palette            | 148
			fr | delai de livraison tableau                        | 3 à 4 jours
			en | how much data do i have left                      | *222#
			en | how mcuh is the M054 paintng                      | 3 400 DA
			en | price of an international text on PixX 200        | 15 DA
			en | international sms with WIN                        | 10 DA
			en | how many B8 bricks on a pallet                    | 253
			ar | كم بقي لي من الانترنت                             | *222#
			ar | اشحال باقيلي انترنت                               | *222#
			ar | سعر الرسالة الدولية في PixX 200                   | 15
			ar | كم ثمن اللوحة M361                                | 3 000
			""")
	void findsTheRightArticle(String language, String question, String fact) {
		JsonNode answer = ask(language, question);
		assertThat(answer.path("sentences").isEmpty()).as("%s", answer).isFalse();
		assertThat(answer.path("text").asString()).contains(fact);
		answer.path("sentences").forEach((sentence) -> assertThat(sentence.path("citations").isEmpty()).isFalse());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | sms international pixx 200                        | 10 DA
			fr | combien coute le SMS international avec WIN       | 15 DA
			en | price of an international text on PixX 200        | 10 DA
			en | international sms with WIN Control                | 15 DA
			ar | سعر الرسالة الدولية في PixX 200                   | 10 دج
			ar | سعر الرسالة الدولية في WIN                        | 15 دج
			""")
	void neverMixesNearOffers(String language, String question, String other) {
		assertThat(ask(language, question).path("text").asString()).doesNotContain(other);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | combien coute le sms international
			en | how much is an international sms
			ar | كم سعر الرسالة القصيرة الدولية
			""")
	void asksWhichOfTwoNearOffersIsMeant(String language, String question) {
		JsonNode reply = ask(language, question);
		assertThat(reply.path("sentences").isEmpty()).as("%s", reply).isTrue();
		assertThat(reply.path("choices")).as("%s", reply).hasSizeGreaterThanOrEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | montre moi mon journal d'appels
			en | show my call log
			ar | أرني سجل مكالماتي
			fr | je veux parler à un conseiller
			en | can i talk to a human please
			ar | أريد التحدث مع موظف
			""")
	void handsOverWhatIsProtectedOrAskedForAPerson(String language, String question) {
		JsonNode reply = ask(language, question);
		assertThat(TestSocket.type(reply)).as("%s", reply).isEqualTo("state");
		assertThat(reply.path("state").asString()).isEqualTo("queued");
		assertThat(reply.path("ticket").asString()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "quelle est la capitale du Pérou", "recette de la pizza aux quatre fromages",
			"who won the football match yesterday", "asdf qwer zxcv", "ما هي عاصمة اليابان" })
	void saysThatItDoesNotKnow(String question) {
		JsonNode reply = ask("fr", question);
		assertThat(TestSocket.type(reply)).isEqualTo("message");
		assertThat(reply.path("sentences").isEmpty()).as("%s", reply).isTrue();
	}

	private JsonNode ask(String language, String question) {
		try (TestVisitor visitor = TestVisitor.arrive(this.guichet, language)) {
			return visitor.ask(question);
		}
	}

}
