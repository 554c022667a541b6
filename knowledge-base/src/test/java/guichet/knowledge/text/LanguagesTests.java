package guichet.knowledge.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Comment consulter mon solde ?      | fr
			c koi le prix                      | fr
			ou est mon colis                   | fr
			je veux annuler                    | fr
			Where is my order?                 | en
			my card does not work              | en
			how to cancel                      | en
			أين طلبي؟                          | ar
			شحال يدير PixX 200                 | ar
			""")
	void readsTheLanguageOfAQuestionWhateverTheHint(String text, String language) {
		for (String hint : new String[] { null, "fr", "en", "ar", "xx" }) {
			assertThat(Languages.detect(text, hint, (word, each) -> false)).as("hint " + hint).isEqualTo(language);
		}
	}

	@Test
	void goesByTheHintWhereTheTextSaysNothing() {
		assertThat(Languages.detect("*222#", "en-GB", (word, each) -> false)).isEqualTo("en");
		assertThat(Languages.detect("PixX 200", "fr", (word, each) -> false)).isEqualTo("fr");
		assertThat(Languages.detect("", null, (word, each) -> false)).isEqualTo("fr");
	}

	@Test
	void goesByTheWordsOfTheBase() {
		assertThat(Languages.detect("prix m361", "en", (word, each) -> each.equals("fr") && word.equals("prix")))
			.isEqualTo("fr");
	}

}
