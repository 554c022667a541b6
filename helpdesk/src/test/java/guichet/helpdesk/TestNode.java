package guichet.helpdesk;

import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import com.zaxxer.hikari.HikariDataSource;

import guichet.helpdesk.conversation.Author;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.ticket.Tickets;

/**
 * A node's heart alone: conversations, tickets and ratings on a real database, without
 * web or assistant. Two on one database are two nodes.
 */
public final class TestNode implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final HikariDataSource pool = new HikariDataSource();

	public TestNode(DataSource database) {
		this.pool.setDataSource(database);
		this.pool.setMaximumPoolSize(12);
		this.context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(this.pool));
		this.context.registerBean(JdbcClient.class, () -> JdbcClient.create(this.pool));
		this.context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(this.pool));
		this.context.registerBean(TransactionTemplate.class,
				() -> new TransactionTemplate(get(PlatformTransactionManager.class)));
		this.context.registerBean(Clock.class, Clock::systemUTC);
		this.context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
		this.context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
		this.context.register(Rooms.class);
		this.context.refresh();
	}

	public <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	public Conversations conversations() {
		return get(Conversations.class);
	}

	public Tickets tickets() {
		return get(Tickets.class);
	}

	public JdbcClient jdbc() {
		return get(JdbcClient.class);
	}

	/** Somebody of the staff, in the database. */
	public Author.Agent agent(String name) {
		UUID id = UUID.randomUUID();
		jdbc().sql(
				"insert into agent (id, login, name, role, password, created) values (:id, :login, :name, 'agent', '-', now())")
			.param("id", id)
			.param("login", id.toString())
			.param("name", name)
			.update();
		return new Author.Agent(new AgentId(id), name);
	}

	public static Opening visitor() {
		return new Opening(new ConversationId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()), "fr", null);
	}

	@Override
	public void close() {
		this.context.close();
		this.pool.close();
	}

	@Configuration
	@EnableTransactionManagement
	@EnableConfigurationProperties
	@ConfigurationPropertiesScan("guichet.helpdesk.conversation")
	@ComponentScan({ "guichet.helpdesk.conversation", "guichet.helpdesk.ticket", "guichet.helpdesk.satisfaction" })
	static class Rooms {

	}

}
