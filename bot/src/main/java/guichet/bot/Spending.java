package guichet.bot;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The books of what a model costs: for each day a page of the whole site and one of each
 * visitor. Whoever keeps them keeps them for all nodes.
 */
public interface Spending {

	/**
	 * Writes a sum on the visitor's page and the site's, unless it would pass the limit
	 * of one: then nothing is written. Two at once never pass a limit together.
	 */
	Outcome book(Posting posting, Sum visitorLimit, Sum siteLimit);

	/** Writes a sum on both pages whatever the limits; a negative one gives back. */
	void correct(Posting posting);

	/** What came of booking. */
	enum Outcome {

		BOOKED, VISITOR_SPENT, SITE_SPENT

	}

	/**
	 * Tokens and money; as a limit, a zero stands for none.
	 *
	 * @param cost in the currency that the prices are given in
	 */
	record Sum(long tokens, BigDecimal cost) {
	}

	/** A sum that a visitor's turn costs on a day (UTC). */
	record Posting(LocalDate day, String visitor, Sum sum) {
	}

}
