package guichet.bot.listening;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpsTests {

	private final FollowUps followUps = new FollowUps();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prix du WIN 2000 ?             | et pour 3500 ?          | prix du WIN 3500 ?
			prix du WIN 2000 ?             | et pour PixX 200 ?      | prix du PixX 200 ?
			prix pour 2000                 | et PixX 200             | prix pour PixX 200
			combien coûte le m361 ?        | et le M054 ?            | combien coûte le M054 ?
			prix m361 30/60                | et 50/100 ?             | prix m361 50/100
			how much is WIN 1300?          | and WIN 3500?           | how much is WIN 3500?
			how much is WIN 1300?          | what about 3500         | how much is WIN 3500?
			كم سعر باقة WIN 2000؟          | وبالنسبة ل 3500؟        | كم سعر باقة WIN 3500؟
			combien coûte un appel ?       | et à l'étranger ?       | combien coûte un appel ? à l'étranger
			combien de b8 par palette      | et b12 ?                | combien de b12 par palette
			WIN 2000 ou WIN 3500 ?         | et 1300 ?               | WIN 2000 ou WIN 3500 ? 1300
			""")
	void completesWhatGoesOnFromTheQuestionBefore(String before, String said, String complete) {
		assertThat(this.followUps.completed(said, before)).isEqualTo(complete);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prix du WIN 2000 ? | comment payer ma facture en ligne ?
			prix du WIN 2000 ? | Quels sont les horaires des agences ?
			prix du WIN 2000 ? | et comment est-ce que je peux payer ma facture en ligne ?
			how much is it?    | Android phones and internet settings, how?
			""")
	void leavesAWholeQuestionAsItIs(String before, String said) {
		assertThat(this.followUps.completed(said, before)).isEqualTo(said);
	}

}
