package guichet.helpdesk.operation;

import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries whether the database answers, and whether it can still write. */
@Component
class StoreProbe {

	private static final int PATIENCE_SECONDS = 3;

	private static final int BULK = 256 * 1024;

	/** Begins a new file, so that what is written needs room of its own. */
	private static final String EMPTY = "truncate store_probe";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	StoreProbe(DataSource database, PlatformTransactionManager transactions) {
		this.jdbc = new JdbcTemplate(database);
		this.jdbc.setQueryTimeout(PATIENCE_SECONDS);
		this.transaction = new TransactionTemplate(transactions);
	}

	void read() {
		this.jdbc.queryForObject("select 1", Integer.class);
	}

	/**
	 * Needs room on the disk, as a message does, and waits for the disk's sync; leaves
	 * nothing.
	 */
	void write() {
		byte[] bulk = new byte[BULK];
		ThreadLocalRandom.current().nextBytes(bulk);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.execute(EMPTY);
			this.jdbc.update("insert into store_probe values (?)", (Object) bulk);
			this.jdbc.execute(EMPTY);
		});
	}

}
