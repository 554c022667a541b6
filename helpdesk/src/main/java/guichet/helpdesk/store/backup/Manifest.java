package guichet.helpdesk.store.backup;

import java.util.List;

/**
 * What a backup holds; the last entry of its file, so a file cut short has none.
 *
 * @param format the form of the file, {@link #FORMAT}
 * @param made when, ISO-8601 in UTC
 * @param migrations those the database had seen, in the order of their versions
 */
record Manifest(int format, String made, List<Migration> migrations, List<Table> tables, List<Sequence> sequences) {

	static final int FORMAT = 1;

	static final String NAME = "manifest.json";

	/** A migration and the checksum of its text. */
	record Migration(String version, String description, int checksum) {
	}

	/**
	 * A table, in an order in which each comes after those it refers to.
	 *
	 * @param columns those that are stored and not computed
	 * @param sha256 of its rows as they are written
	 */
	record Table(String name, List<String> columns, long rows, String sha256) {

		/** Where its rows are in the file, in PostgreSQL's text form of COPY. */
		String entry() {
			return "tables/" + this.name + ".copy";
		}

	}

	/** Where a sequence stands. */
	record Sequence(String name, long last, boolean called) {
	}

	long rows() {
		return this.tables.stream().mapToLong(Table::rows).sum();
	}

}
