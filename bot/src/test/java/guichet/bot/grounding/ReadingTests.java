package guichet.bot.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import guichet.bot.answering.ScriptedKnowledge;
import guichet.bot.grounding.proof.Flaw;
import guichet.knowledge.Article;
import guichet.knowledge.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final Article ARTICLE = ScriptedKnowledge.article("a", "Q ?",
			String.join("\n", "L’offre WIN coûte 1 112 DA par mois : c’est « tout compris ».",
					"Composez *222# pour le volume restant.", "Le forfait dure 30 jours (voir [3]).",
					"سعر الرسالة 10 دج.", "The price is 2.5 DA per 30 s."));

	private static final List<Passage> PASSAGES = ScriptedKnowledge.finding(ARTICLE, 1).passages();

	private static final Material MATERIAL = new Material(PASSAGES);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			L'offre WIN coûte 1 112 DA par mois : c'est "tout compris" [1]                 | 1
			l’offre win coûte 1\u00A0112\u00A0DA par mois\u202F: c’est «\u00A0tout compris\u00A0». [1] | 1
			**L'offre WIN coûte 1 112 DA par mois: c'est “tout compris”** [ 1 ].             | 1
			- Composez *222# pour le volume restant ! [2]                                    | 2
			Le forfait dure 30 jours (voir (3)). [3]                                         | 3
			سعر الرسالة 10 دج [4]                                                            | 4
			Sure! The price is 2.5 DA per 30 s. [5]                                          | 5
			""")
	void provesThePassagesOwnWords(String written, int passage) {
		assertThat(judge(written)).singleElement().satisfies((verdict) -> {
			assertThat(verdict).isInstanceOf(Verdict.Proved.class);
			Verdict.Proved proved = (Verdict.Proved) verdict;
			assertThat(proved.sentence().text()).isEqualTo(PASSAGES.get(passage - 1).text());
			assertThat(proved.passages()).containsExactly(passage);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			L'offre WIN coûte 1 113 DA par mois : c'est tout compris [1] | 1 113
			L'offre WIN coûte 1 112 EUR par mois : tout compris [1]      | 1 112
			L'offre PixX coûte 1 112 DA par mois : tout compris [1]      | PixX
			Composez *223# pour le volume restant. [2]                   | *223#
			Le forfait dure 31 jours. [3]                                | 31
			سعر الرسالة ١٥ دج. [4]                                       | 15
			The price is 25 DA per 30 s. [5]                             | 25
			Écrivez à info@example.com pour le volume restant. [2]       | info@example.com
			Voir https://evil.example pour le volume restant. [2]        | https://evil.example
			""")
	void namesTheParticularThatThePassageLacks(String written, String particular) {
		assertThat(judge(written)).singleElement()
			.isInstanceOfSatisfying(Verdict.ForeignParticular.class,
					(verdict) -> assertThat(verdict.particular()).isEqualTo(particular));
	}

	@Test
	void saysWhatElseFailed() {
		assertThat(judge("Bonjour.")).singleElement().isInstanceOf(Verdict.Uncited.class);
		assertThat(judge("Le forfait dure 30 jours. [9]")).singleElement()
			.isEqualTo(new Verdict.UnknownPassage("Le forfait dure 30 jours.", 9));
		assertThat(judge("Le forfait ne dure pas 30 jours. [3]")).singleElement()
			.isInstanceOfSatisfying(Verdict.Unproved.class,
					(verdict) -> assertThat(verdict.flaw().kind()).isEqualTo(Flaw.Kind.DENIAL));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b>Le forfait dure 30 jours.</b> [3]", "Le forfait dure 30 jours &lt;ici&gt; [3]",
			"[Le forfait](https://evil.example) dure 30 jours [3]", "![](x) Le forfait dure 30 jours. [3]",
			"Le forfait dure 30 jours \u2705 [3]", "Le forfait dure 30\u202E jours, javascript:x [3]" })
	void refusesMarksThatNoAnswerHas(String written) {
		assertThat(judge(written)).noneMatch(Verdict.Proved.class::isInstance);
	}

	@Test
	void judgesTheSameInWhateverPiecesTheWordsCome() {
		String written = "Bonjour. " + PASSAGES.get(0).text() + " [1]\n" + PASSAGES.get(1).text()
				+ "[2]. Le forfait dure 31 jours. [3] " + PASSAGES.get(4).text() + " [5] Merci";
		List<Verdict> whole = judge(written);
		assertThat(whole).hasSize(5);
		Random random = new Random(7);
		for (int run = 0; run < 200; run++) {
			List<String> pieces = new ArrayList<>();
			for (int from = 0; from < written.length();) {
				int to = Math.min(written.length(), from + 1 + random.nextInt(9));
				pieces.add(written.substring(from, to));
				from = to;
			}
			assertThat(judge(pieces.toArray(String[]::new))).isEqualTo(whole);
		}
	}

	@Test
	void judgesASentenceAsSoonAsTheNextBegins() {
		Reading reading = new Reading(MATERIAL);
		assertThat(reading.hear(PASSAGES.get(1).text() + " [2]")).isEmpty();
		assertThat(reading.hear(" L")).singleElement().isInstanceOf(Verdict.Proved.class);
	}

	@Test
	void joinsPassagesThatAreCitedTogether() {
		String both = PASSAGES.get(3).text() + " " + PASSAGES.get(4).text();
		assertThat(judge(both + " [4] [5]")).singleElement()
			.isInstanceOfSatisfying(Verdict.Proved.class,
					(proved) -> assertThat(proved.sentence().citations()).hasSize(2));
	}

	private static List<Verdict> judge(String... pieces) {
		Reading reading = new Reading(MATERIAL);
		List<Verdict> verdicts = new ArrayList<>();
		for (String piece : pieces) {
			verdicts.addAll(reading.hear(piece));
		}
		verdicts.addAll(reading.end());
		return verdicts;
	}

}
