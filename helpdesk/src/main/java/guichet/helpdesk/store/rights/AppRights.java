package guichet.helpdesk.store.rights;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * After each migration gives the application's user what it needs of the tables, and of
 * the logs only reading and adding. Where that user owns the tables himself, he gives up
 * changing the logs; their triggers are the second wall.
 */
public final class AppRights implements Callback {

	private static final String LOGS = "entry, audit, ticket_event, customer_change, transcript_reading";

	/** Nodes that start at once take turns. */
	private static final long LOCK = 7_304_219_065L;

	private final String owner;

	private final String app;

	/** Both are users of the database; the same one where there is no other. */
	public AppRights(String owner, String app) {
		this.owner = owner;
		this.app = app;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try (Statement statement = context.getConnection().createStatement()) {
			statement.execute("do $rights$ begin perform pg_advisory_xact_lock(" + LOCK + "); "
					+ String.join("; ", rights()) + "; end $rights$");
		}
		catch (SQLException ex) {
			throw new FlywayException("The rights of the database's user " + this.app + " cannot be set", ex);
		}
	}

	private List<String> rights() {
		String user = '"' + this.app.replace("\"", "\"\"") + '"';
		String logs = "revoke update, delete, truncate on " + LOGS + " from " + user;
		if (this.app.equals(this.owner)) {
			return List.of(logs);
		}
		return List.of("grant usage on schema public to " + user,
				"grant select, insert, update, delete on all tables in schema public to " + user,
				"grant usage on all sequences in schema public to " + user, "grant truncate on store_probe to " + user,
				logs, "revoke all on flyway_schema_history from " + user);
	}

	@Override
	public String getCallbackName() {
		return "rights of the application";
	}

}
