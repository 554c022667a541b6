package guichet.knowledge.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadTextTests {

	@Test
	void foldsAccentsCaseAndBothApostrophes() {
		assertThat(words("L’Été à Sétif, l'offre", "fr")).isEqualTo(words("l'ete a setif l’OFFRE", "fr"))
			.containsExactly("ete", "a", "setif", "offre");
		assertThat(words("cœur déjà", "fr")).containsExactly("coeur", "deja");
	}

	@ParameterizedTest
	@CsvSource({ "أسعار,اسعار", "إشتراك,اشتراك", "آخر,اخر", "مكتبة,مكتبه", "على,علي", "مـــرحبا,مرحبا", "سِعْرٌ,سعر",
			"٣٠,30", "۳۰,30", "کتاب,كتاب" })
	void foldsArabicLetterForms(String one, String other) {
		assertThat(words(one, "ar")).isEqualTo(words(other, "ar"));
	}

	@ParameterizedTest
	@CsvSource({ "الفاتورة,فاتورة", "والسعر,السعر", "للمكتب,المكتب", "بطاقات,بطاقة" })
	void meetsArabicFormsInOneStem(String one, String other) {
		assertThat(ReadText.of(one, "ar").stems()).isEqualTo(ReadText.of(other, "ar").stems());
	}

	@ParameterizedTest
	@CsvSource({ "commande,commandes", "tarif,tarifs", "livré,livrée", "palette,palettes" })
	void meetsFrenchFormsInOneStem(String one, String other) {
		assertThat(ReadText.of(one, "fr").stems()).isEqualTo(ReadText.of(other, "fr").stems());
	}

	@Test
	void keepsCodesSizesAndReferencesWhole() {
		assertThat(words("Composez *222# ou *600*1#", "fr")).contains("*222#", "222", "*600*1#");
		assertThat(words("30/60", "fr")).contains("30x60");
		assertThat(words("30x60 cm", "fr")).contains("30x60");
		assertThat(words("30×60cm", "fr")).contains("30x60");
		assertThat(words("40/50*3", "fr")).contains("40x50x3");
		assertThat(words("M361 m 361", "fr")).containsSubsequence("m361", "m361");
		assertThat(words("3G/4G", "fr")).containsExactly("3g", "4g");
		assertThat(words("Connect+", "fr")).containsExactly("connect+", "connect");
		assertThat(words("PixX200", "fr")).contains("pixx", "200");
	}

	@Test
	void readsFiguresAlikeHoweverTheyAreGrouped() {
		assertThat(words("1 112 DA", "fr")).startsWith("1112").endsWith("da");
		assertThat(words("1\u202f112 dinars", "fr")).startsWith("1112").endsWith("da");
		assertThat(words("3,98 DA", "fr")).isEqualTo(words("3.98 DZD", "fr")).containsExactly("3.98", "da");
		assertThat(words("18 Go", "fr")).isEqualTo(words("18GB", "en")).isEqualTo(words("18 gigas", "fr"));
	}

	@ParameterizedTest
	@CsvSource({ "c koi,est quoi", "kel prix,quel prix", "comb1,combien", "pkoi,pourquoi", "bcp,beaucoup" })
	void writesOutWhatIsTypedOnAPhone(String typed, String meant) {
		assertThat(words(typed, "fr")).isEqualTo(words(meant, "fr"));
	}

	@Test
	void survivesAnything() {
		assertThat(words("", "fr")).isEmpty();
		assertThat(words("'''' +++ *** ### \ud800 \0", "fr")).isEmpty();
		assertThat(words("'".repeat(5_000) + "a" + "'b".repeat(5_000), "fr")).isNotNull();
		assertThat(words("9".repeat(20_000), "fr")).isNotEmpty();
		assertThat(words("1 ".repeat(5_000), "en")).isNotEmpty();
		assertThat(words("a1".repeat(5_000), "de")).isNotEmpty();
	}

	private static List<String> words(String text, String language) {
		return ReadText.of(text, language).words();
	}

}
