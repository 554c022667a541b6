package guichet.helpdesk.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import guichet.helpdesk.store.StoreException;

/**
 * Puts a backup into a database. All is made ready in a schema of its own and takes the
 * old one's place in the one transaction that fills it: done whole, or not at all.
 */
final class Restoring {

	private static final String STAGE = "guichet_restore";

	private final DataSource database;

	Restoring(DataSource database) {
		this.database = database;
	}

	/**
	 * @param replace whether what the database holds of Guichet's may go
	 */
	void restore(BackupFile file, boolean replace) throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			String schema = connection.getSchema();
			refuseInUse(jdbc);
			refuseFull(new Catalogue(jdbc, schema), replace);
			execute(connection, "drop schema if exists " + STAGE + " cascade");
			try {
				execute(connection, "create schema " + STAGE);
				Migrations.apply(file.manifest().migrations(), this.database, STAGE);
				connection.setAutoCommit(false);
				fill(connection, new Catalogue(jdbc, STAGE), file);
				swap(connection, new Catalogue(jdbc, STAGE), new Catalogue(jdbc, schema), schema);
				connection.commit();
			}
			catch (SQLException | IOException | RuntimeException ex) {
				undo(connection, ex);
				throw ex;
			}
		}
	}

	private static void refuseInUse(JdbcClient jdbc) {
		int others = jdbc
			.sql("select count(*) from pg_stat_activity where datname = current_database()"
					+ " and application_name = 'guichet' and pid <> pg_backend_pid()")
			.query(Integer.class)
			.single();
		if (others > 0) {
			throw new StoreException("A Guichet is using the database: it has %d connections.".formatted(others),
					"Stop every node first.");
		}
	}

	private static void refuseFull(Catalogue target, boolean replace) {
		List<String> there = target.things();
		if (there.isEmpty()) {
			return;
		}
		if (!target.hasHistory()) {
			throw new StoreException(
					"The database holds things that are not Guichet's, such as the %s.".formatted(there.getFirst()),
					"Restore into a database of Guichet's own.");
		}
		if (!replace) {
			throw new StoreException("The database is not empty.",
					"Name an empty one, or add --replace to lose all that it holds now.");
		}
	}

	private static void fill(Connection connection, Catalogue stage, BackupFile file) throws SQLException, IOException {
		if (!new HashSet<>(stage.migrations()).equals(new HashSet<>(file.manifest().migrations()))) {
			throw new StoreException("The backup was made by another build: a migration of the same number differs.",
					"Restore it with the Guichet that made it.");
		}
		List<Manifest.Table> tables = file.manifest().tables();
		for (Manifest.Table table : tables.reversed()) {
			execute(connection, "alter table " + stage.quoted(table.name()) + " disable trigger user");
			execute(connection, "delete from " + stage.quoted(table.name()));
		}
		for (Manifest.Table table : tables) {
			fill(connection, stage, table, file);
		}
		for (Manifest.Table table : tables) {
			execute(connection, "alter table " + stage.quoted(table.name()) + " enable trigger user");
		}
		for (Manifest.Sequence sequence : file.manifest().sequences()) {
			execute(connection, "select setval('%s', %d, %s)"
				.formatted(stage.quoted(sequence.name()).replace("'", "''"), sequence.last(), sequence.called()));
		}
	}

	private static void fill(Connection connection, Catalogue stage, Manifest.Table table, BackupFile file)
			throws SQLException, IOException {
		String columns = table.columns().stream().map(Catalogue::quote).collect(Collectors.joining(", "));
		try (InputStream rows = file.open(table)) {
			long filled = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy %s (%s) from stdin".formatted(stage.quoted(table.name()), columns), rows);
			if (filled != table.rows()) {
				throw new IOException("%s has %d rows instead of %d".formatted(table.entry(), filled, table.rows()));
			}
		}
	}

	private static void swap(Connection connection, Catalogue stage, Catalogue target, String schema)
			throws SQLException {
		for (String old : target.things()) {
			execute(connection, "drop " + old.replaceFirst(" ", " if exists ") + " cascade");
		}
		for (String made : stage.things()) {
			execute(connection, "alter " + made + " set schema " + Catalogue.quote(schema));
		}
		execute(connection, "drop schema " + STAGE);
	}

	private static void undo(Connection connection, Exception cause) {
		try {
			if (!connection.getAutoCommit()) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
			execute(connection, "drop schema if exists " + STAGE + " cascade");
		}
		catch (SQLException ex) {
			cause.addSuppressed(ex);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
