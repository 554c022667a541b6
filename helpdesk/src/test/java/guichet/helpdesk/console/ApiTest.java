package guichet.helpdesk.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

import guichet.bot.Assistant;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.store.TestDatabase;
import guichet.helpdesk.ticket.Tickets;

/**
 * The whole application on a port and a database of its own, with an assistant that only
 * echoes; shared by all tests that say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "guichet.knowledge.samples=false", "guichet.origins=https://shop.example" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(ApiTest.Beans.class)
public @interface ApiTest {

	@TestConfiguration
	class Beans {

		@Bean
		@Primary
		Assistant echo() {
			return new Desk.Echo();
		}

		@Bean
		Desk desk(Environment environment, SignIns signIns, Agents agents, Conversations conversations,
				Tickets tickets) {
			return new Desk(environment, signIns, agents, conversations, tickets);
		}

	}

}
