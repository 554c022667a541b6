package guichet.bot;

/** Why a person must take over. */
public enum Reason {

	ASKED_FOR_A_PERSON, COMPLAINT, NO_ANSWER_TWICE, STILL_UNHAPPY, PROTECTED_TOPIC, MODEL_FAILED, LOOP

}
