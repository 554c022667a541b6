package guichet.helpdesk.customer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardNumbersTests {

	@ParameterizedTest
	@ValueSource(strings = { "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "5555555555554444",
			"378282246310005", "6011111111111117", "4111.1111.1111.1111", "٤١١١ ١١١١ ١١١١ ١١١١" })
	void masksCards(String number) {
		assertThat(CardNumbers.mask("ma carte " + number + ", merci")).isEqualTo("ma carte ••••, merci");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4111111111111112", "0555 12 34 56", "+213 555 12 34 56", "commande 3250", "*222#",
			"490154203237518", "1 112 DA, 1 890 DA, 3 892 DA, 5 560 DA", "12345678901234567890123" })
	void leavesOtherNumbersAlone(String text) {
		assertThat(CardNumbers.mask(text)).isEqualTo(text);
	}

}
