package guichet.bot.grounding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SupportTests {

	private static final String FRENCH = "Le phare de Sidi Amar fut bâti en 1871 par des maçons de la côte. "
			+ "Il n'est pas ouvert le lundi. Un gardien allume la lampe à 19h30, avant le coucher du soleil.";

	private static final String ENGLISH = "The Sidi Amar lighthouse was built in 1871 by masons from the coast. "
			+ "It is not open on Mondays. A keeper lights the lamp at 7:30 before the sun sets.";

	private static final String ARABIC = "بُني المنار القديم سنة 1871 على يد بنّائين من الساحل. "
			+ "لا يُفتح المنار يوم الاثنين. يُشعل الحارس المصباح قبل غروب الشمس.";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | Un gardien allume la lampe à 19h30, avant le coucher du soleil. | 0.95 | 1
			fr | Un gardien allume la lampe avant le coucher du soleil.          | 0.9  | 1
			fr | Un gardien allume la lampe à 19h45, avant le coucher du soleil. | 0    | 0.1
			fr | Un gardien allume les maçons à 19h30, avant le coucher du soleil. | 0  | 0.5
			fr | Un gardien allume la lampe à 19h30, après le coucher du soleil. | 0    | 0.6
			fr | Il est ouvert le lundi.                                         | 0    | 0.5
			fr | Les billets sont vendus à l'entrée.                             | 0    | 0.2
			fr | Quand fut bâti le phare ? en 1871                               | 0.6  | 1
			fr | Quand allume-t-on la lampe ? en 1871                            | 0    | 0.6
			en | A keeper lights the lamp at 7:30 before the sun sets.           | 0.95 | 1
			en | A keeper lights the lamp at 7:30 after the sun sets.            | 0    | 0.6
			en | A keeper lights the lamp at 8:30 before the sun sets.           | 0    | 0.1
			en | It is open on Mondays.                                          | 0    | 0.5
			en | When was the lighthouse built? in 1871                          | 0.6  | 1
			ar | يُشعل الحارس المصباح قبل غروب الشمس.                             | 0.95 | 1
			ar | يُشعل الحارس المصباح بعد غروب الشمس.                             | 0    | 0.6
			ar | يُفتح المنار يوم الاثنين.                                        | 0    | 0.5
			ar | بُني المنار القديم سنة 1817 على يد بنّائين من الساحل.              | 0    | 0.1
			""")
	void givesAClaimWhatThePassageSaysOfIt(String language, String claim, double least, double most) {
		String passage = language.equals("fr") ? FRENCH : language.equals("en") ? ENGLISH : ARABIC;
		assertThat(Support.of(claim, passage, language)).isBetween(least, most);
	}

	@Test
	void givesNothingForNoWords() {
		assertThat(Support.of("", FRENCH, "fr")).isZero();
		assertThat(Support.of("Bonjour", "", "fr")).isZero();
		assertThat(Support.of("?", "?", "en")).isZero();
	}

}
