package guichet.helpdesk.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The record of who was let in, who changed whose rights, and who read whose transcript.
 */
public interface AuditTrail {

	/**
	 * This person reads these conversations. Kept once for each, however often he turns a
	 * page, until he comes back after a while.
	 */
	void reads(SignedIn reader, Collection<UUID> conversations);

	/** A page, newest first. */
	List<Line> list(Filter filter, int limit);

	/**
	 * Which lines are wanted.
	 *
	 * @param kind only these, such as {@code read}; none for all
	 * @param agent only what this one did or what was done to him; none for all
	 * @param after where the page before ended
	 */
	record Filter(@Nullable String kind, @Nullable AgentId agent, @Nullable Cursor after) {
	}

	/** The last line of the page before. */
	record Cursor(Instant at, String id) {
	}

	/**
	 * What happened.
	 *
	 * @param agent who did it, if he is known
	 * @param subject whom it was done to, if that is another
	 * @param conversation what was read
	 */
	record Line(String id, Instant at, String kind, @Nullable Person agent, @Nullable Person subject,
			@Nullable String address, @Nullable String detail, @Nullable UUID conversation) {
	}

	/** Somebody of the staff, by the name that he has now. */
	record Person(UUID id, String name) {
	}

}
