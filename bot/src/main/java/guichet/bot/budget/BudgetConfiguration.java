package guichet.bot.budget;

import java.time.Clock;

import guichet.bot.Spending;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the budget where somebody keeps the books. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BudgetSettings.class)
class BudgetConfiguration {

	/** No such bean when nobody keeps books; then no model may be configured either. */
	@Bean
	@Nullable Budget budget(BudgetSettings settings, ObjectProvider<Spending> spending, ObjectProvider<Clock> clock,
			ObjectProvider<MeterRegistry> meters) {
		Spending books = spending.getIfAvailable();
		return (books != null) ? new Budget(settings, books, clock.getIfAvailable(Clock::systemUTC),
				new ModelMeters(meters.getIfAvailable(SimpleMeterRegistry::new))) : null;
	}

}
