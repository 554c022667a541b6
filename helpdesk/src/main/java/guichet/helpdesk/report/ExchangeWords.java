package guichet.helpdesk.report;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes the words of what was said, a few seconds after it was: beside the log, so that
 * nobody's message waits for it. One node at a time does it for all.
 */
@Component
class ExchangeWords {

	private static final Logger logger = LoggerFactory.getLogger(ExchangeWords.class);

	/** How many positions of the feed one transaction takes. */
	private static final int PAGE = 2000;

	private static final String HOLD = """
			select progress.position as done, feed.position as there from exchange_words_progress as progress, feed
			for update of progress skip locked""";

	/** At most so many messages a row, for a row's words have a bound. */
	private static final String INDEX = """
			insert into exchange_words (conversation, exchange, feed, words)
			select conversation, exchange, max(feed), strip(search_words(string_agg(text, ' ')))
			from entry where feed > :done and feed <= :until and kind = 'message'
			group by conversation, exchange, seq / 40""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ExchangeWords(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelay = 3000)
	void catchUp() {
		try {
			while (Boolean.TRUE.equals(this.transaction.execute((status) -> page()))) {
				logger.debug("{} more positions' words are indexed", PAGE);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Words could not be indexed and will be later: {}", ex.toString());
		}
	}

	/** Whether there is more. */
	private boolean page() {
		return this.jdbc.sql(HOLD)
			.query((row, index) -> page(row.getLong("done"), row.getLong("there")))
			.optional()
			.orElse(false);
	}

	private boolean page(long done, long there) {
		long until = Math.min(there, done + PAGE);
		if (until > done) {
			this.jdbc.sql(INDEX).param("done", done).param("until", until).update();
			this.jdbc.sql("update exchange_words_progress set position = :until").param("until", until).update();
		}
		return until < there;
	}

}
