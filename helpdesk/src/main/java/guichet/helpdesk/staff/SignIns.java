package guichet.helpdesk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Signs people in and out. */
public interface SignIns {

	/**
	 * Checks a password. A wrong one and an unknown login are told apart neither by the
	 * answer nor by the time it takes; after five wrong in a row the same login from the
	 * same address has to wait.
	 */
	Outcome signIn(Credentials credentials);

	/**
	 * Keeps another password, if the old one is right. His other sign-ins end, the one by
	 * which he asks goes on. {@link IllegalArgumentException} tells what is wrong with
	 * the new one.
	 */
	Outcome changePassword(SignedIn me, Credentials old, String wanted);

	/** A bearer token for a sign-in just made; shown this once, kept only as a hash. */
	Token token(SignedIn person);

	/** Who holds this token, while it is valid. */
	Optional<SignedIn> find(String token);

	/** Whose sign-in this is, while it is valid. */
	Optional<SignedIn> find(UUID signIn);

	/** Ends a sign-in; ending it again changes nothing. */
	void signOut(SignedIn person);

	/**
	 * Those of the given sign-ins that are over; one query, however many are asked for.
	 */
	Set<UUID> ended(Collection<UUID> signIns);

	/**
	 * What somebody types in to be let in.
	 *
	 * @param address the network address he comes from
	 */
	record Credentials(String login, String password, String address) {

		/** Never tells the password. */
		@Override
		public String toString() {
			return "Credentials of " + this.login;
		}

	}

	/** A bearer token. */
	record Token(String value, Instant expires) {

		/** Never tells the token. */
		@Override
		public String toString() {
			return "Token until " + this.expires;
		}

	}

	/** What comes of trying to sign in. */
	sealed interface Outcome {

		/** The person is let in. */
		record Granted(SignedIn person) implements Outcome {
		}

		/** Login or password is wrong. */
		record Wrong() implements Outcome {
		}

		/** Too many were wrong; there is no use in trying before the pause is over. */
		record TooMany(Duration pause) implements Outcome {
		}

	}

}
