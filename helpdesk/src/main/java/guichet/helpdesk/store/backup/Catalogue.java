package guichet.helpdesk.store.backup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

import guichet.helpdesk.store.StoreException;

/** What a schema of the database consists of, read from PostgreSQL itself. */
final class Catalogue {

	private static final String HISTORY = "flyway_schema_history";

	private final JdbcClient jdbc;

	private final String schema;

	Catalogue(JdbcClient jdbc, String schema) {
		this.jdbc = jdbc;
		this.schema = schema;
	}

	/** Whether Guichet's tables are there. */
	boolean hasHistory() {
		return names("select relname from pg_class where relnamespace = :schema::regnamespace and relkind = 'r'")
			.contains(HISTORY);
	}

	List<Manifest.Migration> migrations() {
		return this.jdbc
			.sql("select version, description, checksum from " + quoted(HISTORY)
					+ " where success and version is not null order by version")
			.query((row, index) -> new Manifest.Migration(row.getString(1), row.getString(2), row.getInt(3)))
			.list();
	}

	/** All that keeps rows, each after those it refers to; not the migrations' own. */
	List<String> tables() {
		List<String> left = new ArrayList<>(names("select relname from pg_class where relkind = 'r'"
				+ " and relnamespace = :schema::regnamespace and relname <> '" + HISTORY + "' order by relname"));
		Map<String, Set<String>> needs = references();
		Set<String> placed = new HashSet<>();
		List<String> ordered = new ArrayList<>();
		while (!left.isEmpty()) {
			List<String> next = left.stream()
				.filter((table) -> placed.containsAll(needs.getOrDefault(table, Set.of())))
				.toList();
			if (next.isEmpty()) {
				throw new StoreException("The tables " + left + " refer to each other in a circle.",
						"Such a database cannot be backed up by this command.");
			}
			ordered.addAll(next);
			placed.addAll(next);
			left.removeAll(next);
		}
		return ordered;
	}

	private Map<String, Set<String>> references() {
		Map<String, Set<String>> needs = new HashMap<>();
		this.jdbc.sql("""
				select this.relname, other.relname from pg_constraint
				join pg_class this on this.oid = conrelid join pg_class other on other.oid = confrelid
				where contype = 'f' and conrelid <> confrelid and connamespace = :schema::regnamespace""")
			.param("schema", quotedSchema())
			.query((row) -> {
				needs.computeIfAbsent(row.getString(1), (table) -> new HashSet<>()).add(row.getString(2));
			});
		return needs;
	}

	List<String> columns(String table) {
		return this.jdbc.sql("""
				select attname from pg_attribute where attrelid = :table::regclass and attnum > 0
				and not attisdropped and attgenerated = '' order by attnum""")
			.param("table", quoted(table))
			.query(String.class)
			.list();
	}

	List<Manifest.Sequence> sequences() {
		return names("select relname from pg_class where relkind = 'S' and relnamespace = :schema::regnamespace"
				+ " order by relname")
			.stream()
			.map((name) -> this.jdbc.sql("select last_value, is_called from " + quoted(name))
				.query((row, index) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)))
				.single())
			.toList();
	}

	/**
	 * All that was made in the schema, as the words that name it in a drop or an alter;
	 * what an extension brought or a table owns is left out.
	 */
	List<String> things() {
		return names("""
				select case relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence '
					else 'table ' end || format('%I.%I', nspname, relname)
				from pg_class join pg_namespace on pg_namespace.oid = relnamespace
				where relnamespace = :schema::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
					and not exists (select from pg_depend where objid = pg_class.oid and deptype in ('e', 'a', 'i')
						and classid = 'pg_class'::regclass
						and (deptype = 'e' or refclassid = 'pg_class'::regclass))
				union all
				select 'routine ' || oid::regprocedure from pg_proc where pronamespace = :schema::regnamespace
					and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e'
						and classid = 'pg_proc'::regclass)""");
	}

	private List<String> names(String sql) {
		return this.jdbc.sql(sql).param("schema", quotedSchema()).query(String.class).list();
	}

	String quoted(String name) {
		return quotedSchema() + "." + quote(name);
	}

	private String quotedSchema() {
		return quote(this.schema);
	}

	static String quote(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}
