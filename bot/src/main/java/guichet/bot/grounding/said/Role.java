package guichet.bot.grounding.said;

/** What a word does to what is said, whatever it says itself. */
public enum Role {

	/** May be said freely: it adds nothing. */
	FREE(false, false),
	/** What kind of thing a name names; it may be left out beside the name. */
	KIND(false, false),
	/** What is counted in, said without a number. */
	UNIT(false, false),
	/** Says where, how or when. */
	PREP(false, false),
	/** Opens an addition as a comma would. */
	ADJUNCT(false, false), ARTICLE(false, false),
	/** Asks for a figure or a time. */
	HOW_MUCH(false, false),
	/** Asks for a name. */
	WHO(false, false),
	/** Denies what follows. */
	NOT(false, false), ONLY(true, true), ALL(true, false), SOME(true, true), MUST(true, false), MAY(true, false),
	BEFORE(true, true), AFTER(true, true), FROM(true, true), UNTIL(true, true), MIN(true, true), MAX(true, true),
	PRICE(true, false), MORE(true, false), LESS(true, false), ABOUT(true, true), IF(false, true), UNLESS(true, true),
	BEYOND(true, true), TOWARD(true, true), DURING(true, false), FIRST(true, false), THEN(false, false),
	TO(false, false),
	/** Sets one thing off against another. */
	BREAK(false, false),
	/** Joins things. */
	AND(false, false),
	/** So much for each. */
	PER(false, false);

	private final boolean claimed;

	private final boolean kept;

	Role(boolean claimed, boolean kept) {
		this.claimed = claimed;
		this.kept = kept;
	}

	/** Whether a claim may say it only where its passage does. */
	public boolean isClaimed() {
		return this.claimed;
	}

	/** Whether a claim must repeat it from its passage. */
	public boolean isKept() {
		return this.kept;
	}

}
