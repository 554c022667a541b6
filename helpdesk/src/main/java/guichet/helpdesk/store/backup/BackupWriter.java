package guichet.helpdesk.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

import guichet.helpdesk.store.StoreException;

/**
 * Writes all tables as they stood at one moment, streamed, while others go on writing.
 */
final class BackupWriter {

	private final Connection connection;

	private final JsonMapper json = JsonMapper.builder().build();

	/** The connection is the writer's until it is closed. */
	BackupWriter(Connection connection) {
		this.connection = connection;
	}

	Manifest write(OutputStream file, Clock clock) throws SQLException, IOException {
		this.connection.setAutoCommit(false);
		this.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		this.connection.setReadOnly(true);
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
		Catalogue catalogue = new Catalogue(jdbc, this.connection.getSchema());
		if (!catalogue.hasHistory()) {
			throw new StoreException("The database holds nothing of Guichet's.",
					"Name the right one with --guichet.data or --guichet.database.url.");
		}
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			List<Manifest.Table> tables = new ArrayList<>();
			for (String table : catalogue.tables()) {
				tables.add(write(table, catalogue, zip));
			}
			Manifest manifest = new Manifest(Manifest.FORMAT, clock.instant().toString(), catalogue.migrations(),
					tables, catalogue.sequences());
			zip.putNextEntry(new ZipEntry(Manifest.NAME));
			zip.write(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
			zip.closeEntry();
			return manifest;
		}
		finally {
			this.connection.rollback();
		}
	}

	private Manifest.Table write(String name, Catalogue catalogue, ZipOutputStream zip)
			throws SQLException, IOException {
		List<String> columns = catalogue.columns(name);
		String listed = columns.stream().map(Catalogue::quote).collect(Collectors.joining(", "));
		zip.putNextEntry(new ZipEntry(new Manifest.Table(name, columns, 0, "").entry()));
		DigestOutputStream digested = new DigestOutputStream(new Open(zip), BackupFile.sha256());
		CopyManager copy = this.connection.unwrap(PGConnection.class).getCopyAPI();
		long rows = copy.copyOut("copy (select %s from %s) to stdout".formatted(listed, catalogue.quoted(name)),
				digested);
		zip.closeEntry();
		return new Manifest.Table(name, columns, rows, BackupFile.hex(digested.getMessageDigest()));
	}

	/** Left open by whoever has written his part. */
	private static final class Open extends FilterOutputStream {

		Open(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
