package guichet.helpdesk.staff.roster;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.Role;
import guichet.helpdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FirstAccountsIT {

	private final PGSimpleDataSource database = TestDatabase.fresh();

	private final Passwords passwords = new Passwords();

	private final AgentTable table = new AgentTable(JdbcClient.create(this.database), Clock.systemUTC());

	@Test
	void makesOneForEachRole() {
		Map<String, Optional<String>> made = accounts(new FirstAccounts.Given(null, null, null, null)).settle();
		assertThat(made).containsOnlyKeys("admin", "manager", "supervisor", "agent");
		assertThat(this.table.all()).extracting(Agent::role).containsExactlyInAnyOrder(Role.values());
		made.forEach((login, password) -> assertThat(
				this.passwords.matches(password.orElseThrow(), this.table.account(login).map(AgentTable.Account::hash)))
			.isTrue());
		assertThat(made.values()).doesNotHaveDuplicates();
	}

	@Test
	void takesTheGivenPasswordAndDoesNotRepeatIt() {
		Map<String, Optional<String>> made = accounts(new FirstAccounts.Given(null, null, null, "given to admin"))
			.settle();
		assertThat(made.get("admin")).isEmpty();
		assertThat(made.get("manager")).isPresent();
		assertThat(this.passwords.matches("given to admin", this.table.account("admin").map(AgentTable.Account::hash)))
			.isTrue();
	}

	@Test
	void makesNoneWhereThereAreSome() {
		FirstAccounts accounts = accounts(new FirstAccounts.Given(null, null, null, null));
		accounts.settle();
		assertThat(accounts.settle()).isEmpty();
	}

	@Test
	void areMadeByOneOfTwoNodes() throws Exception {
		FirstAccounts accounts = accounts(new FirstAccounts.Given(null, null, null, null));
		try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Map<String, Optional<String>>> start = accounts::settle;
			assertThat(nodes.invokeAll(Stream.generate(() -> start).limit(3).toList()))
				.filteredOn((made) -> !made.resultNow().isEmpty())
				.hasSize(1);
		}
		assertThat(this.table.all()).hasSize(4);
	}

	@Test
	void refusesAShortPasswordWithoutTellingIt() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FirstAccounts.Given(null, null, "short", null))
			.withMessageContaining("guichet.passwords.manager")
			.withMessageNotContaining("short,")
			.withMessageContaining("has 5 characters");
	}

	private FirstAccounts accounts(FirstAccounts.Given given) {
		return new FirstAccounts(this.table, this.passwords, given,
				new TransactionTemplate(new JdbcTransactionManager(this.database)));
	}

}
