package guichet.bot.grounding.proof;

import java.util.List;
import java.util.Map;

import guichet.bot.grounding.said.Firm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProofTests {

	private static final Map<String, List<String>> PASSAGES = Map.of("fr",
			List.of("Avec NOVA 500, hors forfait, le SMS international coûte 12 DA les 3 minutes.",
					"Le colis est livré en 3 à 5 jours ouvrables après la commande, sauf le vendredi.",
					"La tuile T4 n'est pas porteuse et ne résiste pas au gel.",
					"Les guichets sont ouverts du lundi au jeudi, de 8h30 à 16h00.",
					"Une palette de T4 pèse 900 kg, tandis qu'une palette de T6 pèse 1 250 kg.",
					"Une vitre fêlée doit être souvent remplacée par un artisan."),
			"en",
			List.of("With NOVA 500, beyond the bundle, an international SMS costs 12 DA per 3 minutes.",
					"The parcel is delivered in 3 to 5 working days after the order, except on Fridays.",
					"The T4 tile is not load-bearing and does not resist frost.",
					"The counters are open from Monday to Thursday, from 8:30 to 16:00.",
					"A pallet of T4 weighs 900 kg, while a pallet of T6 weighs 1,250 kg.",
					"A cracked pane must often be replaced by a craftsman."),
			"ar",
			List.of("مع NOVA 500، خارج العرض، سعر الرسالة الدولية هو 12 دج لكل 3 دقائق.",
					"يُسلَّم الطرد من 3 إلى 5 أيام عمل بعد الطلبية، باستثناء الجمعة.",
					"القرميدة T4 ليست حاملة ولا تقاوم الجليد.",
					"تفتح الشبابيك من الاثنين إلى الخميس، من 8:30 إلى 16:00.",
					"تزن منصة T4 حوالي 900 كغ، بينما تزن منصة T6 حوالي 1250 كغ.",
					"يجب استبدال الزجاج المكسور غالبا في الورشة."));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | 1 | Le SMS international hors forfait coûte 12 DA les 3 minutes avec NOVA 500.
			fr | 2 | Le colis est livré 3 à 5 jours ouvrables après la commande, sauf le vendredi.
			fr | 3 | La tuile T4 n'est pas porteuse.
			fr | 4 | Nos guichets sont ouverts du lundi au jeudi, de 8 h 30 à 16 h.
			fr | 5 | La palette de T6 pèse 1250 kg.
			en | 1 | An international SMS beyond the bundle costs 12 DA per 3 minutes with NOVA 500.
			en | 3 | The T4 tile isn't load-bearing.
			en | 4 | Our counters are open Monday to Thursday, 8:30 to 16:00.
			en | 5 | A pallet of T6 weighs 1 250 kg.
			ar | 1 | سعر الرسالة الدولية خارج العرض هو ١٢ دج لكل ٣ دقائق مع NOVA 500.
			ar | 3 | القرميدة T4 ليست حاملة.
			ar | 4 | شبابيكنا مفتوحة من الاثنين إلى الخميس، من 8:30 إلى 16:00.
			""")
	void provesAnHonestParaphrase(String language, int passage, String claim) {
		assertThat(proof(language, passage).flaw(claim)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					fr | 1 | PARTICULAR | Avec NOVA 500, hors forfait, le SMS international coûte 21 DA les 3 minutes.
					fr | 1 | PARTICULAR | Avec NOVA 500, hors forfait, le SMS international coûte 12 EUR les 3 minutes.
					fr | 1 | PARTICULAR | Avec NOVA 900, hors forfait, le SMS international coûte 12 DA les 3 minutes.
					fr | 1 | PARTICULAR | Avec NOVA 500, hors forfait, le SMS international coûte 12 DA les trois heures.
					fr | 1 | SUBJECT    | Hors forfait, le SMS international coûte 12 DA les 3 minutes.
					fr | 1 | CONDITION  | Avec NOVA 500, hors forfait, le SMS international coûte 12 DA.
							fr | 1 | WORD       | With NOVA 500, beyond the bundle, an international SMS costs 12 DA per 3 minutes.
					fr | 2 | WORD       | Le colis est livré par drone en 3 à 5 jours ouvrables après la commande, sauf le vendredi.
					fr | 2 | SCOPE      | Le colis est livré en 3 à 5 jours ouvrables avant la commande, sauf le vendredi.
					fr | 2 | SCOPE      | Le colis est livré en 3 à 5 jours ouvrables après la commande.
					fr | 3 | DENIAL     | La tuile T4 est porteuse.
					fr | 4 | ORDER      | Les guichets sont ouverts du jeudi au lundi, de 8h30 à 16h00.
					fr | 5 | SUBJECT    | Une palette de T4 pèse 1 250 kg.
					fr | 6 | SCOPE      | Une vitre fêlée doit être remplacée par un artisan.
					fr | 6 | SCOPE      | Une vitre fêlée peut être souvent remplacée par un artisan.
					en | 1 | PARTICULAR | With NOVA 500, beyond the bundle, an international SMS costs 21 DA per 3 minutes.
					en | 1 | SUBJECT    | Beyond the bundle, an international SMS costs 12 DA per 3 minutes.
					en | 1 | CONDITION  | With NOVA 500, beyond the bundle, an international SMS costs 12 DA.
					en | 2 | WORD       | The parcel is delivered by drone in 3 to 5 working days after the order, except on Fridays.
					en | 2 | SCOPE      | The parcel is delivered in 3 to 5 working days before the order, except on Fridays.
					en | 3 | DENIAL     | The T4 tile is load-bearing.
					en | 4 | ORDER      | The counters are open from Thursday to Monday, from 8:30 to 16:00.
					en | 5 | SUBJECT    | A pallet of T4 weighs 1,250 kg.
					en | 6 | SCOPE      | A cracked pane must always be replaced by a craftsman.
					ar | 1 | PARTICULAR | مع NOVA 500، خارج العرض، سعر الرسالة الدولية هو ٢١ دج لكل 3 دقائق.
					ar | 1 | SUBJECT    | خارج العرض، سعر الرسالة الدولية هو 12 دج لكل 3 دقائق.
					ar | 1 | CONDITION  | مع NOVA 500، خارج العرض، سعر الرسالة الدولية هو 12 دج.
					ar | 2 | SCOPE      | يُسلَّم الطرد من 3 إلى 5 أيام عمل قبل الطلبية، باستثناء الجمعة.
					ar | 3 | DENIAL     | القرميدة T4 حاملة.
					ar | 4 | ORDER      | تفتح الشبابيك من الخميس إلى الاثنين، من 8:30 إلى 16:00.
					ar | 5 | SUBJECT    | تزن منصة T4 حوالي 1250 كغ.
					ar | 6 | SCOPE      | يمكن استبدال الزجاج المكسور غالبا في الورشة.
					""")
	void namesTheFlaw(String language, int passage, Flaw.Kind kind, String claim) {
		assertThat(proof(language, passage).flaw(claim)).get().extracting(Flaw::kind).isEqualTo(kind);
	}

	@Test
	void letsAClaimLeanOnTheNameSaidJustBefore() {
		List<String> passages = List.of("Le forfait NOVA 500 donne 6 heures d'appels par mois.");
		String claim = "Il donne 6 heures d'appels par mois.";
		assertThat(new Proof(source(passages, "NOVA 500 coûte 900 DA.")).flaw(claim)).isEmpty();
		assertThat(new Proof(source(passages, "")).flaw(claim)).isPresent();
		assertThat(new Proof(source(passages, "NOVA 900 coûte 900 DA.")).flaw(claim)).isPresent();
	}

	@Test
	void jointsPassagesOnlyUnderOneName() {
		List<String> passages = List.of("Le NOVA 500 coûte 900 DA.", "Le NOVA 500 donne 4 Go par mois.",
				"Le NOVA 900 donne 8 Go par mois.");
		assertThat(new Proof(source(passages, "")).flaw("Le NOVA 500 coûte 900 DA et donne 4 Go par mois.")).isEmpty();
		assertThat(new Proof(source(passages, "")).flaw("Le NOVA 500 donne 4 Go par mois pour 900 DA.")).isEmpty();
		assertThat(new Proof(source(passages, "")).flaw("Le NOVA 500 coûte 900 DA et donne 8 Go par mois."))
			.isPresent();
	}

	private static Proof proof(String language, int passage) {
		return new Proof(new Source(List.of(PASSAGES.get(language).get(passage - 1)), "", Firm.UNKNOWN, language, ""));
	}

	private static Source source(List<String> passages, String before) {
		return new Source(passages, "", Firm.UNKNOWN, "fr", before);
	}

}
