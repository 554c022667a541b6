package guichet.helpdesk.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An exchange in the list of transcripts.
 *
 * @param id the conversation to read
 * @param exchange which exchange of that conversation, from 1
 * @param firstText what the customer said first
 * @param messages how many messages it has
 */
record Transcript(String id, int exchange, Person customer, Instant opened, Instant lastAt, String state,
		@Nullable Integer rating, @Nullable String comment, @Nullable String firstText, int messages) {

	/** Whose conversation it is. */
	record Person(String id, @Nullable String name) {
	}

	/**
	 * A page of the list.
	 *
	 * @param next the cursor of the next page, if there is one
	 */
	record Page(List<Transcript> items, @Nullable String next) {
	}

}
