package guichet.bot.grounding.idea;

/** What a word does to what is said around it. */
public enum Mark {

	NOT, ONLY, ALL, SOME, MUST, MAY, MAYBE, NEEDLESS, IF, UNLESS, EVEN, OR, AND, BUT,

	/** What holds a figure: at most, at least, below, above, up to, within, about. */
	MAX, MIN, LT, GT, UPTO, WITHIN, ABOUT, ESTIMATE, HAVE,

	/** What lays a time: "after", "before", "from", "until", "for", "in advance". */
	AFTER, BEFORE, FROM, UNTIL, FOR, TO, PER,

	/** Who is spoken to and who speaks; a plain order; "by" before who does it. */
	YOU, WE, ORDER, BY,

	/** Opens what is said by the way; tells steps apart. */
	REL, STEP,

	/** Said of what goes on for a time. */
	LAST,

	/** What goes to the visitor and what goes to the firm. */
	GET, GIVE

}
