package guichet.bot.listening;

import java.util.List;

import guichet.bot.listening.Choosing.Chosen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChoosingTests {

	private static final String WIN = "Combien coûte le SMS international avec WIN et WIN Control ?";

	private static final String PIXX = "Combien coûte le SMS international sur PixX 200 ?";

	private final Choosing choosing = new Choosing();

	@ParameterizedTest
	@ValueSource(strings = { "2", "la 2", "le deuxième", "la deuxième svp", "the second one", "second", "الثاني",
			"الثانية", "le dernier", "PixX", "le PixX", "sur PixX 200", "pixx svp", "celui de PixX", "the PixX one",
			"je parle de PixX", "I mean PixX 200", "قصدت PixX", "c'est pour PixX 200" })
	void takesAPlaceOrANameForTheQuestionThatIsMeant(String said) {
		assertThat(this.choosing.of(said, List.of(WIN, PIXX))).as(said).contains(new Chosen.Meant(List.of(PIXX)));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "1", "la première", "the first", "first one please", "الأول", "WIN", "le WIN", "win control" })
	void takesTheFirstAsWell(String said) {
		assertThat(this.choosing.of(said, List.of(WIN, PIXX))).as(said).contains(new Chosen.Meant(List.of(WIN)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "les deux", "both", "both please", "tous les deux", "كلاهما" })
	void takesBoth(String said) {
		assertThat(this.choosing.of(said, List.of(WIN, PIXX))).as(said).contains(new Chosen.Meant(List.of(WIN, PIXX)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "aucune", "aucune des deux", "non", "none of these", "neither", "ni l'un ni l'autre", "لا",
			"ولا واحدة" })
	void takesNone(String said) {
		assertThat(this.choosing.of(said, List.of(WIN, PIXX))).as(said).contains(new Chosen.None());
	}

	@ParameterizedTest
	@ValueSource(strings = { "pourquoi ?", "pourquoi cette question ?", "why?", "which one?", "laquelle ?", "لماذا؟",
			"quelle est la différence ?", "what's the difference?", "ما الفرق؟", "je ne sais pas", "I don't know" })
	void hearsThatTheCustomerWonders(String said) {
		assertThat(this.choosing.of(said, List.of(WIN, PIXX))).as(said).contains(new Chosen.Why());
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "et la livraison ?", "quels sont les horaires ?", "SMS", "200 go", "merci",
			"combien coûte le tableau M054 avec la livraison à Oran ?" })
	void leavesWhatIsAboutNoneOfThem(String said) {
		assertThat(this.choosing.of(said, List.of(WIN, PIXX))).as(said).isEmpty();
	}

	@Test
	void takesThePlainNameForTheOfferWithoutFurtherOnes() {
		List<String> offered = List.of("Que contient WIN Control 2000 ?", "Que contient WIN 2000 ?",
				"Quelle est la différence entre WIN 2000 et WIN Control 2000 ?");
		assertThat(this.choosing.of("WIN 2000", offered)).contains(new Chosen.Meant(List.of(offered.get(1))));
		assertThat(this.choosing.of("le control", offered)).contains(new Chosen.Meant(List.of(offered.get(0))));
		assertThat(this.choosing.of("la différence", offered)).contains(new Chosen.Meant(List.of(offered.get(2))));
	}

	@Test
	void takesAYesForTheOnlyOne() {
		assertThat(this.choosing.of("oui", List.of(WIN))).contains(new Chosen.Meant(List.of(WIN)));
		assertThat(this.choosing.of("oui", List.of(WIN, PIXX))).contains(new Chosen.Open(List.of(WIN, PIXX)));
		assertThat(this.choosing.of("oui", List.of())).isEmpty();
	}

}
