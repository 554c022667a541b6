package guichet.helpdesk.staff;

import java.util.Locale;

/** What a person may do, from least to most: a higher role may do what a lower may. */
public enum Role {

	AGENT, SUPERVISOR, MANAGER, ADMIN;

	/** Whether this role may do what that one may. */
	public boolean covers(Role other) {
		return compareTo(other) >= 0;
	}

	/** The role's name on the wire and in the database. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The role's name in Spring Security. */
	public String authority() {
		return "ROLE_" + name();
	}

	/** {@link IllegalArgumentException} when no role has this name. */
	public static Role of(String code) {
		for (Role role : values()) {
			if (role.code().equals(code)) {
				return role;
			}
		}
		throw new IllegalArgumentException("role must be agent, supervisor, manager or admin, but is " + code);
	}

}
