package guichet.bot.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoresTests {

	@Test
	void countsRanksOfHeldQuestionsOnly() {
		Scores scores = Scores.of(List.of(asked("1", "a", 0.9, "a", "b"), asked("2", "a", 0.8, "b", "a"),
				asked("3", "a", 0.7, "b", "c", "d", "e", "f", "a"), asked("4", "a", 0.6, "b"),
				asked("5", null, 0.5, "a")));
		assertThat(scores.questions()).isEqualTo(5);
		assertThat(scores.first()).isEqualTo(1 / 4.0);
		assertThat(scores.five()).isEqualTo(2 / 4.0);
		assertThat(scores.reciprocal()).isCloseTo((1 + 1 / 2.0 + 1 / 6.0) / 4, within(1e-12));
	}

	@Test
	void readsNoMoreThanTenEntries() {
		String[] found = IntStream.range(0, 12).mapToObj((i) -> "e" + i).toArray(String[]::new);
		assertThat(Scores.of(List.of(asked("1", "e9", 1, found))).reciprocal()).isEqualTo(0.1);
		assertThat(Scores.of(List.of(asked("1", "e10", 1, found))).reciprocal()).isZero();
	}

	@Test
	void saysHowOftenConfidenceRanksHeldAboveNotHeld() {
		assertThat(Scores.auroc(new double[] { 3, 4 }, new double[] { 1, 2 })).isEqualTo(1);
		assertThat(Scores.auroc(new double[] { 1, 2 }, new double[] { 3, 4 })).isZero();
		assertThat(Scores.auroc(new double[] { 1, 1 }, new double[] { 1 })).isEqualTo(0.5);
		// 0.9 over both, 0.4 over one and level with one: 3.5 of 4
		assertThat(Scores.auroc(new double[] { 0.9, 0.4 }, new double[] { 0.4, 0.1 })).isEqualTo(0.875);
		assertThat(Scores.auroc(new double[] { 1 }, new double[] {})).isNaN();
	}

	@Test
	void countsWhatAThresholdHandsOver() {
		List<Outcome> outcomes = List.of(asked("1", "a", 0.9, "a"), asked("2", "a", 0.8, "b"),
				asked("3", "a", 0.2, "a"), asked("4", null, 0.1, "a"), asked("5", null, 0.7, "a"));
		Escalation escalation = Escalation.below(0.5, outcomes);
		// handed over: 3 and 4, of which 4 is not held; not held: 4 and 5
		assertThat(escalation.precision()).isEqualTo(1 / 2.0);
		assertThat(escalation.recall()).isEqualTo(1 / 2.0);
		assertThat(escalation.f1()).isEqualTo(0.5);
		// answered wrongly: 2 (another entry) and 5 (not held)
		assertThat(escalation.wrong()).isEqualTo(2 / 5.0);
	}

	@Test
	void choosesTheThresholdOnEverySecondQuestionInTheOrderOfIds() {
		List<Outcome> outcomes = new ArrayList<>(
				List.of(asked("q1", "a", 0.6, "a"), asked("q3", null, 0.5, "a"), asked("q5", "a", 0.55, "b"),
						asked("q2", null, 0.3, "a"), asked("q4", "a", 0.2, "a"), asked("q0", "a", 0.9, "a")));
		// In order: q0 .9 held, q2 .3 not, q4 .2 held | q1 .6 held, q3 .5 not, q5 .55
		// wrong. On the first three, .9 hands over q2 and q4 (F1 2/3), .3 only q4 (0).
		Escalation escalation = Scores.of(outcomes).escalation();
		assertThat(escalation).isNotNull();
		assertThat(escalation.precision()).isEqualTo(1 / 3.0);
		assertThat(escalation.recall()).isEqualTo(1);
		assertThat(escalation.f1()).isCloseTo(0.5, within(1e-9));
		assertThat(escalation.wrong()).isZero();
	}

	@Test
	void leavesOutWhatTheQuestionsCannotTell() {
		Scores held = Scores.of(List.of(asked("1", "a", 0.9, "a")));
		assertThat(held.escalation()).isNull();
		assertThat(held.auroc()).isNaN();
		assertThat(Scores.of(List.of(asked("1", null, 0.9, "a"))).first()).isNaN();
	}

	@Test
	void takesTheMedianAndTheSlowestInAHundred() {
		List<Outcome> outcomes = IntStream.range(0, 200)
			.mapToObj((i) -> new Outcome("q" + i, "a", List.of("a"), 1, 199 - i, i * 10L))
			.toList();
		assertThat(Scores.of(outcomes).search()).isEqualTo(new Scores.Spread(100, 198));
		assertThat(Scores.of(outcomes).embedding()).isEqualTo(new Scores.Spread(1000, 1980));
	}

	private static Outcome asked(String id, @Nullable String expected, double confidence, String... top) {
		return new Outcome(id, expected, List.of(top), confidence, 1, 1);
	}

}
