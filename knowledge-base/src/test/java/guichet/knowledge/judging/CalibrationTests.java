package guichet.knowledge.judging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import guichet.knowledge.judging.Calibration.Known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTests {

	@Test
	void staysAsUsualWhenNothingIsKnown() {
		assertThat(Calibration.of(List.of())).isEqualTo(Calibration.USUAL);
		assertThat(Calibration.USUAL.probability(0)).isEqualTo(0.5);
	}

	@Test
	void hardlyMovesForAFew() {
		Calibration few = Calibration.of(Collections.nCopies(2, new Known(0, true, 1)));
		assertThat(few.probability(0)).isBetween(0.5, 0.6);
	}

	@Test
	void trustsABaseThatIsRightMoreOftenThanUsual() {
		List<Known> known = new ArrayList<>(Collections.nCopies(900, new Known(0, true, 1)));
		known.addAll(Collections.nCopies(100, new Known(0, false, 1)));
		assertThat(Calibration.of(known).probability(0)).isCloseTo(0.9, within(0.03));
	}

	@Test
	void doubtsABaseThatIsWrongMoreOftenThanUsual() {
		assertThat(Calibration.of(Collections.nCopies(300, new Known(1.5, false, 1))).probability(1.5))
			.isLessThan(0.15);
	}

	@Test
	void keepsMoreEvidenceAboveLess() {
		List<Known> upsideDown = new ArrayList<>(Collections.nCopies(100, new Known(3, false, 1)));
		upsideDown.addAll(Collections.nCopies(100, new Known(-3, true, 1)));
		Calibration calibration = Calibration.of(upsideDown);
		assertThat(calibration.probability(2)).isGreaterThan(calibration.probability(1));
	}

	@Test
	void givesTheEvidenceBack() {
		Calibration calibration = new Calibration(0.7, -1);
		assertThat(calibration.evidence(calibration.probability(1.25))).isCloseTo(1.25, within(1e-9));
	}

}
