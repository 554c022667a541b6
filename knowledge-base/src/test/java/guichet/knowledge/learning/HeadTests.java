package guichet.knowledge.learning;

import java.util.List;

import org.junit.jupiter.api.Test;

import guichet.knowledge.text.ReadText;

import static org.assertj.core.api.Assertions.assertThat;

class HeadTests {

	private static final List<ReadText> TEXTS = List.of(text("où en est ma commande"), text("suivre ma commande"),
			text("payer ma facture"), text("régler une facture"));

	private final TextFeatures features = new TextFeatures(1 << 12, TEXTS);

	@Test
	void tellsClassesApartByWhatTheyShare() {
		Head head = learned();
		float[] order = head.scores(this.features.of(text("commandes à suivre")));
		float[] bill = head.scores(this.features.of(text("ma facture à régler")));
		assertThat(order[0]).isGreaterThan(order[1]);
		assertThat(bill[1]).isGreaterThan(bill[0]);
	}

	@Test
	void bridgesASlipByItsLetters() {
		float[] slip = learned().scores(this.features.of(text("ma fcture")));
		assertThat(slip[1]).isGreaterThan(slip[0]);
	}

	@Test
	void saysNothingOfWordsThatItNeverSaw() {
		assertThat(learned().scores(this.features.of(text("zzz")))).containsExactly(0, 0);
	}

	@Test
	void learnsTheSameFromTheSame() {
		Features asked = this.features.of(text("facture"));
		assertThat(learned().scores(asked)).isEqualTo(learned().scores(asked));
	}

	private Head learned() {
		List<Head.Example> examples = List.of(example(0), example(1), example(2), example(3));
		return Head.learn(examples, this.features.size(), 2, 0.03, Memory.NONE);
	}

	private Head.Example example(int at) {
		return new Head.Example(this.features.of(TEXTS.get(at)), at / 2, 1);
	}

	private static ReadText text(String text) {
		return ReadText.of(text, "fr");
	}

}
