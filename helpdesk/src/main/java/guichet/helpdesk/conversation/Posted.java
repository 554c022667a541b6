package guichet.helpdesk.conversation;

import java.time.Instant;

/** What became of something said. */
public sealed interface Posted {

	/** It is in the log, committed and synced. */
	record Stored(Entry entry) implements Posted {
	}

	/** It was there already, under the same key: a resend. */
	record Repeated(int seq, Instant at) implements Posted {
	}

	/**
	 * The conversation is not (or no longer) with the one who spoke: nothing was stored.
	 */
	record NotYours(State state) implements Posted {
	}

	/** A colleague answered a moment ago: nothing was stored; say it again confirmed. */
	record Collision(String by, long secondsAgo) implements Posted {
	}

}
