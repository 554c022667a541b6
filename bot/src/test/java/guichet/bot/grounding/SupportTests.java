package guichet.bot.grounding;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupportTests {

	private static final String PASSAGE = "Avec WIN, le SMS international coûte 10 DA. L'appel vers l'étranger est facturé à la minute.";

	@Test
	void givesWhatThePassageSaysMoreThanWhatItDoesNot() {
		double said = Support.of("Avec WIN, le SMS international coûte 10 DA.", PASSAGE, "fr");
		double changed = Support.of("Avec WIN, le SMS international coûte 12 DA.", PASSAGE, "fr");
		double foreign = Support.of("La livraison prend trois jours.", PASSAGE, "fr");
		assertThat(said).isBetween(0.95, 1.0);
		assertThat(changed).isBetween(0.0, 0.1);
		assertThat(foreign).isBetween(0.0, 0.3);
	}

	@Test
	void givesNothingForNoWords() {
		assertThat(Support.of("", PASSAGE, "fr")).isZero();
		assertThat(Support.of("Bonjour", "", "fr")).isZero();
	}

}
