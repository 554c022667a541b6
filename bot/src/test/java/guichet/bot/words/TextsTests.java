package guichet.bot.words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTests {

	private final Texts texts = new Texts();

	@ParameterizedTest
	@EnumSource
	void everyTextIsSaidInEveryLanguageAndKnownAgain(Text text) {
		for (String language : Texts.LANGUAGES) {
			String said = this.texts.say(text, language);
			assertThat(said).isNotBlank();
			assertThat(this.texts.is(text, said)).isTrue();
			assertThat(said.matches("(?s).*\\p{IsArabic}.*")).isEqualTo(language.equals("ar"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void noTextPromisesOrClaimsFeelings(Text text) {
		assertThat(this.texts.say(text, "fr")).doesNotContainIgnoringCase("désolé", "ravi", "heureux", "garanti",
				"promets", "immédiatement");
		assertThat(this.texts.say(text, "en")).doesNotContainIgnoringCase("sorry", "happy", "glad", "guarantee",
				"promise");
	}

	@ParameterizedTest
	@CsvSource({ "fr-DZ, fr", "ar_DZ, ar", "en-US, en", "de, fr", ", fr", "x y z, fr" })
	void speaksAHouseLanguage(String tag, String language) {
		assertThat(Texts.language(tag)).isEqualTo(language);
	}

}
