package guichet.helpdesk.conversation.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.Content;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.conversation.Posted;

/**
 * Writes drafts within the caller's transaction, whatever their number in the same few
 * statements. Locks conversations in the order of their ids and the feed last, so that
 * writers on many nodes wait for each other but never in a circle.
 */
@Component
class Journal {

	private final JournalTables tables;

	private final LogSettings settings;

	private final Clock clock;

	Journal(JournalTables tables, LogSettings settings, Clock clock) {
		this.tables = tables;
		this.settings = settings;
		this.clock = clock;
	}

	/** {@link Unopened} when something is said in conversations that are not open yet. */
	private Written write(List<Draft> drafts) {
		JournalTables.Held held = this.tables.hold(drafts);
		checkOpen(drafts, held.heads());
		List<@Nullable Posted> refused = new ArrayList<>();
		Map<Key, Integer> added = new HashMap<>();
		for (Draft draft : drafts) {
			refused.add(take(draft, held.heads().get(draft.conversation()), held.known(), added));
		}
		List<Entry> entries = save(held.heads().values());
		return new Written(outcomes(drafts, refused, byKey(entries)), entries, owed(held.heads().values()));
	}

	private static void checkOpen(List<Draft> drafts, Map<ConversationId, Head> heads) {
		SortedMap<UUID, Opening> missing = new TreeMap<>();
		for (Draft draft : drafts) {
			if (draft instanceof Draft.Said said && !heads.containsKey(said.conversation())) {
				missing.put(said.conversation().value(), said.opening());
			}
		}
		if (!missing.isEmpty()) {
			throw new Unopened(List.copyOf(missing.values()));
		}
	}

	/**
	 * Opens conversations, then writes. Opening comes before any lock is taken: who waits
	 * for another's opening holds up nobody.
	 */
	Written write(List<Opening> openings, List<Draft> drafts) {
		if (!openings.isEmpty()) {
			this.tables.open(openings, now());
		}
		return write(drafts);
	}

	private static Set<ConversationId> owed(Collection<Head> heads) {
		return heads.stream()
			.filter((head) -> !head.added().isEmpty() && head.owedSeq() > head.answeredSeq())
			.map((head) -> head.now().id())
			.collect(Collectors.toSet());
	}

	Entry move(Head head, Author author, Content.StateChange change, @Nullable UUID key) {
		head.move(author, change, key, now());
		return save(List.of(head)).getLast();
	}

	Map<ConversationId, Head> open(List<Opening> openings) {
		this.tables.open(openings, now());
		return this.tables.lock(openings.stream().map(Opening::conversation).toList());
	}

	private @Nullable Posted take(Draft draft, @Nullable Head head, Map<Key, Posted> known, Map<Key, Integer> added) {
		Key key = new Key(draft.conversation(), draft.key());
		Posted before = known.get(key);
		if (before != null || added.containsKey(key)) {
			return before;
		}
		if (head == null) {
			throw new IllegalArgumentException("No conversation " + draft.conversation());
		}
		Posted refusal = head.take(draft, now(), this.settings.collision());
		if (refusal == null) {
			added.put(key, head.added().getLast().seq());
		}
		return refusal;
	}

	private List<Entry> save(Collection<Head> heads) {
		List<Entry> added = heads.stream().flatMap((head) -> head.added().stream()).toList();
		if (added.isEmpty()) {
			return added;
		}
		List<Head> changed = heads.stream().filter((head) -> !head.added().isEmpty()).toList();
		long feed = this.tables.append(changed, added) - added.size();
		List<Entry> entries = new ArrayList<>(added.size());
		for (Entry entry : added) {
			entries.add(entry.at(++feed));
		}
		return entries;
	}

	private static Map<Key, Entry> byKey(List<Entry> entries) {
		Map<Key, Entry> stored = new LinkedHashMap<>();
		for (Entry entry : entries) {
			stored.put(new Key(entry.conversation(), (entry.key() == null) ? new UUID(0, entry.seq()) : entry.key()),
					entry);
		}
		return stored;
	}

	private static Posted stored(Draft draft, Map<Key, Entry> stored) {
		Entry entry = stored.get(new Key(draft.conversation(), draft.key()));
		if (entry == null) {
			throw new IllegalStateException("Neither stored nor refused: " + draft.key());
		}
		return new Posted.Stored(entry);
	}

	private static List<Posted> outcomes(List<Draft> drafts, List<@Nullable Posted> refused, Map<Key, Entry> stored) {
		List<Posted> outcomes = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			Posted refusal = refused.get(i);
			outcomes.add((refusal != null) ? refusal : stored(drafts.get(i), stored));
		}
		return outcomes;
	}

	/** The database keeps microseconds; what is told must equal what is kept. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * What a commit did.
	 *
	 * @param outcomes what became of each draft, in the drafts' order
	 * @param entries what was added, in the order of the feed
	 * @param owed where the assistant owes a reply now
	 */
	record Written(List<Posted> outcomes, List<Entry> entries, Set<ConversationId> owed) {
	}

	/** Something is said in conversations that must be opened first. */
	static final class Unopened extends RuntimeException {

		private final transient List<Opening> openings;

		Unopened(List<Opening> openings) {
			super(openings.size() + " conversations are not open", null, false, false);
			this.openings = openings;
		}

		List<Opening> openings() {
			return this.openings;
		}

	}

	/** A sender's key within a conversation. */
	record Key(ConversationId conversation, UUID key) {
	}

}
