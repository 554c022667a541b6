package guichet.bot.listening;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	private final Names names = new Names();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Que contient le forfait WIN Control 2000 ?    | win control 2000 | contient
			Combien coûte le Pass Connect+ ?              | pass connect     | coute
			Quel est le prix du tableau M054 ?            | m054             | prix tableau
			How do I pay my bill online?                  | ''               | pay bill online
			What does an international SMS cost on PixX 200? | sms pixx 200  | international cost
			كم سعر الرسالة الدولية مع WIN وWIN Control؟   | win control      | سعر الرساله الدوليه
			How To Reset Your Password                    | ''               | reset password
			""")
	void tellsTheNamesOfATitleFromWhatItAsks(String title, String names, String frame) {
		assertThat(this.names.of(title)).isEqualTo(words(names));
		assertThat(this.names.frame(title)).isEqualTo(words(frame));
	}

	@Test
	void leavesOutWordsThatSayNothing() {
		assertThat(this.names.content("et pour le PixX svp ?")).isEqualTo(List.of("pixx"));
	}

	private static Set<String> words(String words) {
		return words.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(words.split(" ")));
	}

}
