package guichet.helpdesk.turn;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.bot.Spending;
import guichet.bot.Spending.Outcome;
import guichet.bot.Spending.Posting;
import guichet.bot.Spending.Sum;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcSpendingIT {

	private static final LocalDate DAY = LocalDate.parse("2026-01-15");

	private static final Sum NONE = new Sum(0, BigDecimal.ZERO);

	private final DataSource database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final JdbcSpending node = node();

	@Test
	void booksOnTheVisitorsPageAndTheSites() {
		assertThat(book(this.node, "amina", 100, "0.25")).isEqualTo(Outcome.BOOKED);
		assertThat(book(this.node, "badr", 10, "0.5")).isEqualTo(Outcome.BOOKED);
		this.node.correct(posting("amina", -40, "-0.125"));
		assertThat(page("amina")).isEqualTo(new Sum(60, new BigDecimal("0.125")));
		assertThat(page("badr")).isEqualTo(new Sum(10, new BigDecimal("0.5")));
		assertThat(page("")).isEqualTo(new Sum(70, new BigDecimal("0.625")));
	}

	@Test
	void keepsTheLimitsAcrossNodes() {
		Spending other = node();
		Sum visitor = new Sum(100, BigDecimal.ZERO);
		Sum site = new Sum(0, new BigDecimal("0.3"));
		assertThat(this.node.book(posting("amina", 100, "0.1"), visitor, site)).isEqualTo(Outcome.BOOKED);
		assertThat(other.book(posting("amina", 1, "0"), visitor, site)).isEqualTo(Outcome.VISITOR_SPENT);
		assertThat(other.book(posting("badr", 100, "0.2"), visitor, site)).isEqualTo(Outcome.BOOKED);
		assertThat(this.node.book(posting("chafia", 1, "0.01"), visitor, site)).isEqualTo(Outcome.SITE_SPENT);
		assertThat(page("")).isEqualTo(new Sum(200, new BigDecimal("0.3")));
		assertThat(
				this.jdbc.sql("select count(*) from model_spending where page = 'chafia'").query(Long.class).single())
			.isZero();
	}

	@Test
	void neverPassesALimitHoweverManyBookAtOnce() throws Exception {
		Spending other = node();
		List<Callable<Outcome>> bookings = new ArrayList<>();
		for (int turn = 0; turn < 60; turn++) {
			Spending books = (turn % 2 == 0) ? this.node : other;
			String visitor = "visitor-" + turn % 3;
			bookings.add(() -> books.book(posting(visitor, 10, "0.1"), new Sum(150, BigDecimal.ZERO),
					new Sum(400, BigDecimal.TEN)));
		}
		int booked = 0;
		try (ExecutorService visitors = Executors.newFixedThreadPool(8)) {
			for (Future<Outcome> outcome : visitors.invokeAll(bookings)) {
				booked += (outcome.get() == Outcome.BOOKED) ? 1 : 0;
			}
		}
		assertThat(booked).isEqualTo(40);
		assertThat(page("").tokens()).isEqualTo(400);
	}

	@Test
	void forgetsVisitorsButNotTheSite() {
		book(this.node, "amina", 100, "0.25");
		this.node.forget();
		assertThat(this.jdbc.sql("select page from model_spending").query(String.class).list()).containsExactly("");
	}

	private static Outcome book(Spending books, String visitor, long tokens, String cost) {
		return books.book(posting(visitor, tokens, cost), NONE, NONE);
	}

	private static Posting posting(String visitor, long tokens, String cost) {
		return new Posting(DAY, visitor, new Sum(tokens, new BigDecimal(cost)));
	}

	private Sum page(String page) {
		return this.jdbc.sql("select tokens, cost from model_spending where day = :day and page = :page")
			.param("day", DAY)
			.param("page", page)
			.query((row, number) -> new Sum(row.getLong("tokens"), row.getBigDecimal("cost").stripTrailingZeros()))
			.single();
	}

	private JdbcSpending node() {
		Clock later = Clock.fixed(Instant.parse("2026-01-18T00:00:00Z"), ZoneOffset.UTC);
		return new JdbcSpending(this.jdbc, new TransactionTemplate(new JdbcTransactionManager(this.database)), later);
	}

}
