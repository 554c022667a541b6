package guichet.bot.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import guichet.bot.Spending;
import guichet.bot.Spending.Posting;
import guichet.bot.Spending.Sum;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a model's cost within the day's limits: the most that a call may cost is booked
 * before it is made, so that calls at once cannot pass a limit together.
 */
public class Budget {

	private static final Logger log = LoggerFactory.getLogger(Budget.class);

	private final BudgetSettings settings;

	private final Spending spending;

	private final Clock clock;

	private final ModelMeters meters;

	/** The day on which it was said that the site's budget is spent. */
	private final AtomicReference<LocalDate> said = new AtomicReference<>(LocalDate.EPOCH);

	Budget(BudgetSettings settings, Spending spending, Clock clock, ModelMeters meters) {
		this.settings = settings;
		this.spending = spending;
		this.clock = clock;
		this.meters = meters;
	}

	/** What the calls do and cost. */
	public ModelMeters meters() {
		return this.meters;
	}

	/** Books the most that a call may use. */
	public Hold hold(String visitor, Usage most) {
		LocalDate day = this.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
		Posting posting = new Posting(day, visitor, this.settings.price(most));
		try {
			return switch (this.spending.book(posting, this.settings.visitorLimit(), this.settings.siteLimit())) {
				case BOOKED -> new Hold.Granted(posting);
				case VISITOR_SPENT -> new Hold.Refused("over the visitor's budget", true);
				case SITE_SPENT -> {
					sayOnce(day);
					yield new Hold.Refused("over the site's budget", true);
				}
			};
		}
		catch (RuntimeException ex) {
			log.warn("Cannot book what the model costs: {}", ex.getClass().getSimpleName());
			return new Hold.Refused("without its books", false);
		}
	}

	/** Sets right what was booked, now that it is known; returns the cost. */
	public BigDecimal settle(Posting held, Usage used) {
		Sum bill = this.settings.price(used);
		this.meters.spent(used, bill.cost());
		Sum rest = new Sum(bill.tokens() - held.sum().tokens(), bill.cost().subtract(held.sum().cost()));
		try {
			this.spending.correct(new Posting(held.day(), held.visitor(), rest));
		}
		catch (RuntimeException ex) {
			log.warn("Too much stays booked for the model: {}", ex.getClass().getSimpleName());
		}
		return bill.cost();
	}

	private void sayOnce(LocalDate day) {
		if (!day.equals(this.said.getAndSet(day))) {
			log.warn("The site's budget for the model is spent for today (UTC); answers are quoted");
		}
	}

}
