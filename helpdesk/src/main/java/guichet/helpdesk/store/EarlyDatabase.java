package guichet.helpdesk.store;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Opens the database as soon as the settings are known, beside the application's own
 * start. The server stops after the pools that use it, also when the start fails
 * half-way.
 */
class EarlyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		Database database = Database.open(context.getEnvironment());
		SpringApplication.getShutdownHandlers().add(database::close);
		context.registerBean("database", Database.class, () -> database,
				(definition) -> definition.setDestroyMethodName("close"));
	}

}
