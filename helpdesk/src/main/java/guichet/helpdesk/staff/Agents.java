package guichet.helpdesk.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The staff. */
public interface Agents {

	/** Everybody who ever was on the staff, by name. */
	List<Agent> all();

	Optional<Agent> find(AgentId id);

	/** All teams, by name. */
	List<Team> teams();

	/**
	 * With a password that he must change at his first sign-in. {@link RefusedException}
	 * when the login is taken.
	 */
	Added add(Agent.Draft draft, SignedIn by);

	/**
	 * Changes a member of the staff. A change of role or of the right to sign in ends his
	 * sign-ins. {@link RefusedException} when no administrator would be left;
	 * {@link java.util.NoSuchElementException} when there is nobody of that id.
	 */
	Agent change(AgentId id, Agent.Change change, SignedIn by);

	/**
	 * Gives him a password to be shown this once, with which he can only choose his own;
	 * all his sign-ins end. {@link RefusedException} for one's own: that is changed by
	 * who knows it.
	 */
	String resetPassword(AgentId id, SignedIn by);

	/**
	 * Makes the first accounts where there are none yet.
	 * @return the passwords by login, to be shown this once; empty for one given by the
	 * settings, and nothing at all when there are accounts already
	 */
	Map<String, Optional<String>> settle();

	/** Somebody who joined, and the password to be shown this once. */
	record Added(Agent agent, String password) {
	}

	/** The staff as it stands does not allow the change; nothing was changed. */
	class RefusedException extends RuntimeException {

		public RefusedException(String message) {
			super(message);
		}

	}

}
