package guichet.bot.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import guichet.bot.Spending;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class BudgetTests {

	private final RememberedSpending books = new RememberedSpending();

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(BudgetConfiguration.class)
		.withBean(Spending.class, () -> this.books)
		.withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-01-15T23:59:59Z"), ZoneOffset.UTC));

	@Test
	void booksTheMostFirstAndTheBillInTheEnd() {
		this.context.withPropertyValues("guichet.model.budget.input-price=2.50", "guichet.model.budget.output-price=10")
			.run((context) -> {
				Budget budget = context.getBean(Budget.class);
				Hold.Granted hold = (Hold.Granted) budget.hold("amina", new Usage(1000, 1000, true));
				assertThat(hold.posting().day()).isEqualTo(LocalDate.parse("2026-01-15"));
				assertThat(this.books.of("amina").tokens()).isEqualTo(2000);
				assertThat(this.books.of("amina").cost()).isEqualByComparingTo("0.0125");
				assertThat(budget.settle(hold.posting(), new Usage(800, 100, false))).isEqualByComparingTo("0.003");
				assertThat(this.books.of("amina").tokens()).isEqualTo(900);
				assertThat(this.books.of("amina").cost()).isEqualByComparingTo("0.003");
			});
	}

	@Test
	void refusesWhatWouldPassALimit() {
		this.context
			.withPropertyValues("guichet.model.budget.visitor-tokens=1000", "guichet.model.budget.site-tokens=1500")
			.run((context) -> {
				Budget budget = context.getBean(Budget.class);
				assertThat(budget.hold("amina", new Usage(500, 501, true)))
					.isEqualTo(new Hold.Refused("over the visitor's budget", true));
				assertThat(budget.hold("amina", new Usage(500, 500, true))).isInstanceOf(Hold.Granted.class);
				assertThat(budget.hold("badr", new Usage(500, 1, true)))
					.isEqualTo(new Hold.Refused("over the site's budget", true));
				assertThat(budget.hold("badr", new Usage(500, 0, true))).isInstanceOf(Hold.Granted.class);
				assertThat(this.books.all().tokens()).isEqualTo(1500);
			});
	}

	/** Without books nobody knows what it costs; that is no reason to fail a turn. */
	@Test
	void refusesWhenTheBooksAreOutOfReach() {
		Budget budget = new Budget(
				new BudgetSettings(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
				new Spending() {

					@Override
					public Outcome book(Posting posting, Sum visitorLimit, Sum siteLimit) {
						throw new IllegalStateException();
					}

					@Override
					public void correct(Posting posting) {
						throw new IllegalStateException();
					}

				}, Clock.systemUTC(), new ModelMeters(new SimpleMeterRegistry()));
		assertThat(budget.hold("amina", Usage.NONE)).isEqualTo(new Hold.Refused("without its books", false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					visitor-tokens=-1 | guichet.model.budget.visitor-tokens must be 0 or more, but is -1
					site-cost=-0.5    | guichet.model.budget.site-cost must be 0 or more, but is -0.5
					site-cost=5       | guichet.model.budget.input-price or output-price must be more than 0 for a limit on money, but both are 0
					""")
	void namesTheKeyAndTheValueThatAreWrong(String setting, String complaint) {
		this.context.withPropertyValues("guichet.model.budget." + setting)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessage(complaint));
	}

}
