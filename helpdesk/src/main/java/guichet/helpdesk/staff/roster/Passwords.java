package guichet.helpdesk.staff.roster;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and checks passwords. */
@Component
class Passwords {

	/** Letters and digits that nobody mixes up. */
	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int LONGEST = 72;

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private final SecureRandom random = new SecureRandom();

	/** The hash of a password that nobody has. */
	private final String nobodys = hash(generate());

	static boolean isAcceptable(String password) {
		return password.length() >= 8 && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
	}

	/** 16 letters and digits in groups of four: 80 bits. */
	final String generate() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 16; i++) {
			password.append((i > 0 && i % 4 == 0) ? "-" : "");
			password.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	final String hash(String password) {
		return String.valueOf(this.encoder.encode(password));
	}

	/** Takes as long without a hash as with one. */
	boolean matches(String password, Optional<String> hash) {
		boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
		boolean right = this.encoder.matches(tooLong ? "too long" : password, hash.orElse(this.nobodys));
		return right && hash.isPresent() && !tooLong;
	}

}
