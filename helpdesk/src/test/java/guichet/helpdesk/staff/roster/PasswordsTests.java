package guichet.helpdesk.staff.roster;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	private final Passwords passwords = new Passwords();

	@Test
	void knowsARightPasswordFromAWrongOne() {
		Optional<String> hash = Optional.of(this.passwords.hash("élan vital"));
		assertThat(hash.orElseThrow()).startsWith("{bcrypt}").doesNotContain("élan");
		assertThat(this.passwords.matches("élan vital", hash)).isTrue();
		assertThat(this.passwords.matches("elan vital", hash)).isFalse();
	}

	@Test
	void letsNobodyInWithoutAnAccount() {
		assertThat(this.passwords.matches("too long", Optional.empty())).isFalse();
	}

	@Test
	void doesNotCutALongPassword() {
		Optional<String> hash = Optional.of(this.passwords.hash("x".repeat(72)));
		assertThat(this.passwords.matches("x".repeat(73), hash)).isFalse();
	}

	@Test
	void takesAsLongForAnUnknownLogin() {
		Optional<String> hash = Optional.of(this.passwords.hash("right"));
		long known = time(hash);
		long unknown = time(Optional.empty());
		assertThat((double) unknown / known).isBetween(0.5, 2.0);
	}

	private long time(Optional<String> hash) {
		long best = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			long start = System.nanoTime();
			this.passwords.matches("wrong", hash);
			best = Math.min(best, System.nanoTime() - start);
		}
		return best;
	}

}
