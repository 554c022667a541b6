package guichet.bot.words;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhrasesTests {

	@Test
	void looksAtWordsNotAtPartsOfWords() {
		assertThat(found("agent", "l'agence est ouverte")).isFalse();
		assertThat(found("agent", "un Agent, svp")).isTrue();
	}

	@Test
	void forgivesAccentsCaseStretchingAndASlipInALongWord() {
		assertThat(found("réclamation", "RECLAMATION")).isTrue();
		assertThat(found("réclamation", "reclamtion")).isTrue();
		assertThat(found("réclamation", "reclamatoin")).isTrue();
		assertThat(found("merci", "merciiii")).isTrue();
		assertThat(found("agent", "argent")).isFalse();
	}

	@Test
	void foldsArabicLettersAndClitics() {
		assertThat(found("موظف", "أريد الموظّف")).isTrue();
		assertThat(found("شكوى", "شكوي")).isTrue();
	}

	@Test
	void doesNotReachOverTheEndOfAClause() {
		assertThat(found("pas .. agent", "pas grave. un agent")).isFalse();
		assertThat(found("pas .. agent", "pas un autre agent")).isTrue();
	}

	@Test
	void knowsPlacesNamesAndMissingWords() {
		assertThat(found("^ a? b $", "b")).isTrue();
		assertThat(found("^ a? b $", "c b")).isFalse();
		assertThat(found("@x = un|deux\n@x fois", "deux fois")).isTrue();
		assertThatThrownBy(() -> Phrases.parse("@y fois")).hasMessageContaining("@y");
	}

	@Test
	void namesTheLanguageUnlessItIsSaidInSeveral() {
		Phrases phrases = Phrases.parse("[fr]\nbonjour\nok\n[en]\nhello\nok");
		assertThat(phrases.at(Utterance.of("hello"), 0).orElseThrow().language()).isEqualTo("en");
		assertThat(phrases.at(Utterance.of("ok"), 0).orElseThrow().language()).isEmpty();
	}

	private static boolean found(String phrase, String said) {
		return Phrases.parse(phrase).anyIn(Utterance.of(said));
	}

}
