package guichet.e2e.storm.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the database holds at the end: the truth that all screens must equal. */
final class Record {

	private static final String ENTRIES = """
			select conversation::text, seq, key::text, author_kind, coalesce(text, payload ->> 'state') as text, desk
			from entry order by conversation, seq""";

	private static final String OWED = """
			select count(*) from conversation where state = 'assistant' and owed_seq > answered_seq""";

	private final Map<String, TreeMap<Integer, Entry>> conversations = new HashMap<>();

	private Record() {
	}

	/** Of the database at a URL, with user and password. */
	static Record read(String[] database) throws SQLException {
		Record record = new Record();
		try (Connection connection = DriverManager.getConnection(database[0], database[1], database[2]);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(ENTRIES)) {
			while (rows.next()) {
				record.conversations.computeIfAbsent(rows.getString(1), (id) -> new TreeMap<>())
					.put(rows.getInt(2), new Entry(rows.getString(3), "customer".equals(rows.getString(4)),
							rows.getString(5), rows.getBoolean(6)));
			}
		}
		return record;
	}

	/** How many replies of the assistant's are owed still. */
	static int owed(String[] database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database[0], database[1], database[2]);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(OWED)) {
			rows.next();
			return rows.getInt(1);
		}
	}

	/** A conversation's entries by position; none when it is not there. */
	TreeMap<Integer, Entry> of(String conversation) {
		return this.conversations.getOrDefault(conversation, new TreeMap<>());
	}

	int size() {
		return this.conversations.values().stream().mapToInt(Map::size).sum();
	}

	/**
	 * One entry.
	 *
	 * @param key the client's; null for none
	 */
	record Entry(String key, boolean customers, String text, boolean desk) {
	}

}
