package guichet.helpdesk.ticket;

import java.util.Locale;

/** Why a conversation came to the desk. */
public enum Reason {

	ASKED_FOR_A_PERSON, COMPLAINT, NO_ANSWER_TWICE, STILL_UNHAPPY, PROTECTED_TOPIC, MODEL_FAILED, LOOP;

	/** The reason's name on the wire and in the database. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Reason of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
