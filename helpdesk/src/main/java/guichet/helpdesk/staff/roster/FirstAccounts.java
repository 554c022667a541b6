package guichet.helpdesk.staff.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.Team;
import guichet.helpdesk.staff.TeamId;

/** One account for each role, so that somebody can sign in at the first start. */
@Component
class FirstAccounts {

	private final AgentTable table;

	private final Passwords passwords;

	private final Given given;

	private final TransactionOperations transaction;

	FirstAccounts(AgentTable table, Passwords passwords, Given given, TransactionOperations transaction) {
		this.table = table;
		this.passwords = passwords;
		this.given = given;
		this.transaction = transaction;
	}

	/** The generated passwords by login, where there were no accounts yet. */
	Map<String, Optional<String>> settle() {
		if (!this.table.isEmpty()) {
			return Map.of();
		}
		return this.transaction.execute((status) -> {
			this.table.hold();
			return this.table.isEmpty() ? make() : Map.of();
		});
	}

	private Map<String, Optional<String>> make() {
		Map<String, Optional<String>> made = new LinkedHashMap<>();
		for (Role role : List.of(Role.ADMIN, Role.MANAGER, Role.SUPERVISOR, Role.AGENT)) {
			Optional<String> given = this.given.of(role);
			String password = given.orElseGet(this.passwords::generate);
			this.table.add(new Agent.Draft(role.code(), name(role), role, team(role)), this.passwords.hash(password));
			made.put(role.code(), given.isPresent() ? Optional.empty() : Optional.of(password));
		}
		return made;
	}

	private static String name(Role role) {
		return role.name().charAt(0) + role.code().substring(1);
	}

	/** Those who work on tickets are of the first team. */
	private @Nullable TeamId team(Role role) {
		return role.covers(Role.MANAGER) ? null : this.table.teams().stream().map(Team::id).findFirst().orElse(null);
	}

	/**
	 * Passwords for these accounts; one that is not given is generated. Best given in the
	 * environment, such as {@code GUICHET_PASSWORDS_ADMIN}.
	 */
	@ConfigurationProperties("guichet.passwords")
	record Given(@Nullable String agent, @Nullable String supervisor, @Nullable String manager,
			@Nullable String admin) {

		Given {
			check("agent", agent);
			check("supervisor", supervisor);
			check("manager", manager);
			check("admin", admin);
		}

		private static void check(String key, @Nullable String password) {
			if (password != null && !Passwords.isAcceptable(password)) {
				throw new IllegalArgumentException(
						"guichet.passwords.%s must have 8 characters at least and 72 bytes at most, but has %d characters"
							.formatted(key, password.length()));
			}
		}

		Optional<String> of(Role role) {
			return Optional.ofNullable(switch (role) {
				case AGENT -> this.agent;
				case SUPERVISOR -> this.supervisor;
				case MANAGER -> this.manager;
				case ADMIN -> this.admin;
			});
		}

		/** Never tells a password. */
		@Override
		public String toString() {
			return "Given";
		}

	}

}
