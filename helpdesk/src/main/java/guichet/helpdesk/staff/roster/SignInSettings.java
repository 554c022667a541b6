package guichet.helpdesk.staff.roster;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in is guarded.
 *
 * @param tries how many wrong passwords in a row one login may be given from one address
 * @param triesPerAddress how many wrong passwords one address may give, whatever the
 * login
 * @param pause how long it then has to wait
 * @param life how long a sign-in lasts at most, whether a session or a token
 */
@ConfigurationProperties("guichet.sign-in")
record SignInSettings(@DefaultValue("5") int tries, @DefaultValue("100") int triesPerAddress,
		@DefaultValue("15m") Duration pause, @DefaultValue("12h") Duration life) {

	SignInSettings {
		atLeastOne("tries", tries);
		atLeastOne("tries-per-address", triesPerAddress);
		atLeastOne("pause", pause.toSeconds());
		atLeastOne("life", life.toSeconds());
	}

	private static void atLeastOne(String key, long value) {
		if (value < 1) {
			throw new IllegalArgumentException("guichet.sign-in." + key + " must be at least 1, but is " + value);
		}
	}

}
