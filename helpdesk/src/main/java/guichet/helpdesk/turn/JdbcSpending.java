package guichet.helpdesk.turn;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.bot.Spending;

/** The model's books in the database, so that all nodes share them. */
@Component
class JdbcSpending implements Spending {

	private static final String SITE = "";

	private static final int KEPT_DAYS = 2;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Clock clock;

	JdbcSpending(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Outcome book(Posting posting, Sum visitorLimit, Sum siteLimit) {
		return this.transactions.execute((transaction) -> book(posting, visitorLimit, siteLimit, transaction));
	}

	/** The site's page comes last: it is the one that all wait for. */
	private Outcome book(Posting posting, Sum visitorLimit, Sum siteLimit, TransactionStatus transaction) {
		open(posting.day(), posting.visitor());
		open(posting.day(), SITE);
		if (!write(posting, posting.visitor(), visitorLimit)) {
			transaction.setRollbackOnly();
			return Outcome.VISITOR_SPENT;
		}
		if (!write(posting, SITE, siteLimit)) {
			transaction.setRollbackOnly();
			return Outcome.SITE_SPENT;
		}
		return Outcome.BOOKED;
	}

	@Override
	public void correct(Posting posting) {
		this.transactions.executeWithoutResult((transaction) -> {
			Sum none = new Sum(0, BigDecimal.ZERO);
			write(posting, posting.visitor(), none);
			write(posting, SITE, none);
		});
	}

	private void open(LocalDate day, String page) {
		this.jdbc.sql("insert into model_spending (day, page) values (:day, :page) on conflict do nothing")
			.param("day", day)
			.param("page", page)
			.update();
	}

	private boolean write(Posting posting, String page, Sum limit) {
		return this.jdbc.sql("""
				update model_spending set tokens = tokens + :tokens, cost = cost + :cost
				where day = :day and page = :page
					and (:tokenLimit = 0 or tokens + :tokens <= :tokenLimit)
					and (:costLimit = 0 or cost + :cost <= :costLimit)""")
			.param("day", posting.day())
			.param("page", page)
			.param("tokens", posting.sum().tokens())
			.param("cost", posting.sum().cost())
			.param("tokenLimit", limit.tokens())
			.param("costLimit", limit.cost())
			.update() > 0;
	}

	/** Who used how much is nobody's business for longer; the site's days stay. */
	@Scheduled(fixedDelayString = "1h")
	void forget() {
		LocalDate today = this.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
		this.jdbc.sql("delete from model_spending where day < :before and page <> ''")
			.param("before", today.minusDays(KEPT_DAYS))
			.update();
	}

}
