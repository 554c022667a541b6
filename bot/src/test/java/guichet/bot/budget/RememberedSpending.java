package guichet.bot.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import guichet.bot.Spending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Books that are kept in a list. */
public class RememberedSpending implements Spending {

	private final List<Posting> postings = new ArrayList<>();

	/** A budget of these limits and prices, kept here. */
	public Budget budget(long visitorTokens, String siteCost, String price) {
		BudgetSettings settings = new BudgetSettings(visitorTokens, BigDecimal.ZERO, 0, new BigDecimal(siteCost),
				new BigDecimal(price), new BigDecimal(price));
		return new Budget(settings, this, Clock.systemUTC(), new ModelMeters(new SimpleMeterRegistry()));
	}

	@Override
	public synchronized Outcome book(Posting posting, Sum visitorLimit, Sum siteLimit) {
		if (isOver(add(of(posting.visitor()), posting.sum()), visitorLimit)) {
			return Outcome.VISITOR_SPENT;
		}
		if (isOver(add(all(), posting.sum()), siteLimit)) {
			return Outcome.SITE_SPENT;
		}
		correct(posting);
		return Outcome.BOOKED;
	}

	@Override
	public synchronized void correct(Posting posting) {
		this.postings.add(posting);
	}

	public synchronized Sum of(String visitor) {
		return sum(this.postings.stream().filter((posting) -> posting.visitor().equals(visitor)).toList());
	}

	public synchronized Sum all() {
		return sum(this.postings);
	}

	private static Sum sum(List<Posting> postings) {
		return postings.stream().map(Posting::sum).reduce(new Sum(0, BigDecimal.ZERO), RememberedSpending::add);
	}

	private static Sum add(Sum one, Sum other) {
		return new Sum(one.tokens() + other.tokens(), one.cost().add(other.cost()));
	}

	private static boolean isOver(Sum sum, Sum limit) {
		return limit.tokens() > 0 && sum.tokens() > limit.tokens()
				|| limit.cost().signum() > 0 && sum.cost().compareTo(limit.cost()) > 0;
	}

}
