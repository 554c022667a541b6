package guichet.helpdesk.staff;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A member of the staff.
 *
 * @param active whether he may sign in; one who left stays in the record of what he did
 */
public record Agent(AgentId id, String login, String name, Role role, @Nullable Team team, boolean active) {

	/** Who is to join the staff. */
	public record Draft(String login, String name, Role role, @Nullable TeamId team) {

		private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,63}");

		public Draft {
			if (!isLogin(login)) {
				throw new IllegalArgumentException(
						"login must be 1 to 64 small letters, digits or . _ @ + -, but is " + login);
			}
			check(name);
		}

		/** Whether anybody could have this login. */
		public static boolean isLogin(String login) {
			return LOGIN.matcher(login).matches();
		}

	}

	/** What is to change; what is null stays. */
	public record Change(@Nullable String name, @Nullable Role role, @Nullable TeamId team, @Nullable Boolean active) {

		public Change {
			if (name != null) {
				check(name);
			}
		}

	}

	private static void check(String name) {
		if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("name must be 1 to 100 printable characters, but is " + name);
		}
	}

}
