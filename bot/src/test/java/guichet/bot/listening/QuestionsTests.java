package guichet.bot.listening;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionsTests {

	private final Questions questions = new Questions();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prix du M054 ? et la livraison ?            | prix du M054 ? / et la livraison ?
			prix du M054 et comment le commander        | prix du M054 / et comment le commander
			prix du M054 et combien pour la livraison ? | prix du M054 / et combien pour la livraison ?
			how much is it and where do I pay?          | how much is it / and where do I pay?
			كم سعر M054 وكيف أدفع؟                      | كم سعر M054 / وكيف أدفع؟
			le prix ? merci                             | le prix ? merci
			WIN 2000 et WIN 3500                        | WIN 2000 et WIN 3500
			what is WIN and PixX?                       | what is WIN and PixX?
			""")
	void cutsAMessageIntoItsQuestions(String message, String parts) {
		assertThat(this.questions.parts(message)).isEqualTo(Arrays.asList(parts.split(" / ")));
	}

	@Test
	void cutsAtLinesToo() {
		assertThat(this.questions.parts("prix M054\n\nhoraires ?\n?")).containsExactly("prix M054", "horaires ?");
	}

	@Test
	void tellsWhatAsksFromWhatIsOnlySaid() {
		assertThat(this.questions.statements("Ma facture est fausse. Combien coûte le M361 ?\nMerci !"))
			.containsExactly("Ma facture est fausse.", "Merci !");
	}

	@ParameterizedTest
	@ValueSource(strings = { "horaires ?", "comment payer", "how do I pay", "prix m361", "كيف أدفع", "شحال سعره" })
	void knowsAQuestionWithoutItsMark(String part) {
		assertThat(this.questions.asks(part)).as(part).isTrue();
	}

	@Test
	void hearsARepeatedQuestionOnce() {
		assertThat(new Questions().parts("c koi le prix m361\nC koi le prix M361 ?\nc koi le prix m361")).hasSize(1);
	}

}
