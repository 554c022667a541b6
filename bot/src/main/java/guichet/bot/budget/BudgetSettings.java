package guichet.bot.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

import guichet.bot.Spending.Sum;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the model may cost a day (UTC); beyond it, answers are quoted. A limit of 0 is
 * none.
 *
 * @param visitorTokens tokens of one visitor
 * @param visitorCost money of one visitor
 * @param siteTokens tokens of all visitors
 * @param siteCost money of all visitors
 * @param inputPrice money for a million tokens sent, in any currency
 * @param outputPrice money for a million tokens written, in the same
 */
@ConfigurationProperties("guichet.model.budget")
record BudgetSettings(@DefaultValue("100000") long visitorTokens, @DefaultValue("0") BigDecimal visitorCost,
		@DefaultValue("10000000") long siteTokens, @DefaultValue("0") BigDecimal siteCost,
		@DefaultValue("0") BigDecimal inputPrice, @DefaultValue("0") BigDecimal outputPrice) {

	private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

	private static final int DECIMALS = 9;

	BudgetSettings {
		check("visitor-tokens", BigDecimal.valueOf(visitorTokens));
		check("visitor-cost", visitorCost);
		check("site-tokens", BigDecimal.valueOf(siteTokens));
		check("site-cost", siteCost);
		check("input-price", inputPrice);
		check("output-price", outputPrice);
		boolean free = inputPrice.signum() == 0 && outputPrice.signum() == 0;
		if (free && visitorCost.add(siteCost).signum() > 0) {
			throw new IllegalArgumentException("guichet.model.budget.input-price or output-price must be more than 0"
					+ " for a limit on money, but both are 0");
		}
	}

	private static void check(String key, BigDecimal value) {
		if (value.signum() < 0) {
			throw new IllegalArgumentException("guichet.model.budget." + key + " must be 0 or more, but is " + value);
		}
	}

	Sum visitorLimit() {
		return new Sum(this.visitorTokens, this.visitorCost);
	}

	Sum siteLimit() {
		return new Sum(this.siteTokens, this.siteCost);
	}

	/** What a call costs. */
	Sum price(Usage usage) {
		BigDecimal cost = this.inputPrice.multiply(BigDecimal.valueOf(usage.input()))
			.add(this.outputPrice.multiply(BigDecimal.valueOf(usage.output())))
			.divide(MILLION, DECIMALS, RoundingMode.UP);
		return new Sum(usage.total(), cost);
	}

}
