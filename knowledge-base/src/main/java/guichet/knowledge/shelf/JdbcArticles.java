package guichet.knowledge.shelf;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.ArticleId;

/** The articles and all their versions in PostgreSQL; versions are only ever added. */
@Repository
class JdbcArticles {

	private static final long WRITERS = 0x6775696368657401L;

	private static final String NEWEST = "select v.*, a.change from article a join article_version v "
			+ "on v.article = a.id and v.version = a.version ";

	private static final int LONGEST_SEARCH = 200;

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	JdbcArticles(JdbcClient jdbc, JdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Keeps other writers out until the transaction ends, which also makes changes be
	 * committed in the order of their numbers.
	 */
	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(WRITERS).query((row, n) -> n).list();
	}

	Optional<Article> find(ArticleId id) {
		return this.jdbc.sql(NEWEST + "where a.id = ?").param(id.value()).query(JdbcArticles::article).optional();
	}

	Optional<Article> find(String source, String reference, String language) {
		return this.jdbc.sql(NEWEST + "where a.source = ? and a.reference = ? and a.language = ?")
			.params(source, reference, language)
			.query(JdbcArticles::article)
			.optional();
	}

	Optional<Article> published(ArticleId id, int version) {
		return this.jdbc.sql("select * from article_version where article = ? and version = ? and status = 'PUBLISHED'")
			.params(id.value(), version)
			.query(JdbcArticles::article)
			.optional();
	}

	List<Article> list(String text, String language, String after, int limit) {
		List<Object> values = new ArrayList<>(List.of(after, language, language));
		StringBuilder sql = new StringBuilder(NEWEST + "where a.id > ? and (? = '' or v.language = ?)");
		String bounded = text.substring(0, Math.min(LONGEST_SEARCH, text.length())).replace("\0", "");
		for (String word : bounded.strip().split("\\s+")) {
			sql.append(" and (v.question || ' ' || array_to_string(v.phrasings, ' ') || ' ' || v.answer) ilike ?");
			values.add('%' + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%');
		}
		sql.append(" order by a.id limit ?");
		values.add(limit);
		return this.jdbc.sql(sql.toString()).params(values).query(JdbcArticles::article).list();
	}

	/** What was written after a change, in order; at most {@code limit} articles. */
	List<Changed> changedAfter(long change, int limit) {
		return this.jdbc.sql(NEWEST + "where a.change > ? order by a.change limit ?")
			.params(change, limit)
			.query((row, number) -> new Changed(row.getLong("change"), article(row, number)))
			.list();
	}

	List<Article> from(String source) {
		return this.jdbc.sql(NEWEST + "where a.source = ?").param(source).query(JdbcArticles::article).list();
	}

	/** Writes versions in one go: version 1 makes the article, a later one changes it. */
	void write(List<Version> versions) {
		List<Object[]> added = new ArrayList<>();
		List<Object[]> changed = new ArrayList<>();
		List<Object[]> said = new ArrayList<>();
		for (Version version : versions) {
			ArticleDraft draft = version.draft();
			(version.number() == 1 ? added : changed).add(new Object[] { version.number(), draft.source(),
					draft.reference(), draft.language(), version.id().value() });
			said.add(new Object[] { version.id().value(), version.number(), draft.question(),
					draft.phrasings().toArray(String[]::new), draft.answer(), draft.language(),
					draft.tags().toArray(String[]::new), draft.status().name(), draft.source(), draft.reference(),
					draft.url() });
		}
		this.batches.batchUpdate("""
				insert into article (version, source, reference, language, id, change)
				values (?, ?, ?, ?, ?, nextval('article_change'))""", added);
		this.batches.batchUpdate("""
				update article set version = ?, source = ?, reference = ?, language = ?,
				change = nextval('article_change') where id = ?""", changed);
		this.batches.batchUpdate("""
				insert into article_version (article, version, question, phrasings, answer, language, tags, status,
				source, reference, url, saved) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())""", said);
	}

	private static Article article(ResultSet row, int number) throws SQLException {
		return new Article(new ArticleId(row.getString("article")), row.getInt("version"), row.getString("question"),
				strings(row.getArray("phrasings")), row.getString("answer"), row.getString("language"),
				strings(row.getArray("tags")), Article.Status.valueOf(row.getString("status")), row.getString("source"),
				row.getString("reference"), row.getString("url"), row.getTimestamp("saved").toInstant());
	}

	private static List<String> strings(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

	/** What a version will say. */
	record Version(ArticleId id, int number, ArticleDraft draft) {
	}

	/** An article as a change left it. */
	record Changed(long change, Article article) {
	}

}
