package guichet.helpdesk.customer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import guichet.helpdesk.customer.Customer.Profile;
import guichet.helpdesk.staff.AgentId;

/** The customers' records, and the only writer of their profiles. */
@Component
public class Customers {

	private static final String VERIFIED = """
			insert into customer as known (id, locale, created, subject, verified, name, email)
			values (:id, :locale, :now, :subject, :now, :name, :email)
			on conflict (id) do update set subject = excluded.subject, verified = excluded.verified,
				name = coalesce(known.name, excluded.name), email = coalesce(known.email, excluded.email),
				version = known.version + case when known.name is null and excluded.name is not null
					or known.email is null and excluded.email is not null then 1 else 0 end""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Customers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<Customer> find(CustomerId id) {
		return this.jdbc.sql("select * from customer where id = :id")
			.param("id", id.value())
			.query(CustomerRows::customer)
			.optional();
	}

	/**
	 * Keeps another profile, and that this agent changed it; the same profile again
	 * changes nothing. {@link IllegalArgumentException} names a bad value,
	 * {@link StaleCustomerException} tells that the record has moved on from that
	 * version.
	 */
	@Transactional
	public Customer update(CustomerId id, int version, Profile profile, AgentId by) {
		Profile checked = ProfileChecks.checked(profile);
		Customer before = this.jdbc.sql("select * from customer where id = :id for update")
			.param("id", id.value())
			.query(CustomerRows::customer)
			.optional()
			.orElseThrow(() -> new NoSuchElementException("There is no customer " + id));
		if (before.version() != version) {
			throw new StaleCustomerException(before);
		}
		List<String> changed = changed(before.profile(), checked);
		return changed.isEmpty() ? before : store(id, checked, changed, by);
	}

	/**
	 * Keeps that a site has said who this customer is. What it says of his name and
	 * address is kept where nothing was known; no other record is touched.
	 */
	public void verified(CustomerId id, Customer.Identity identity, String locale) {
		Profile profile = ProfileChecks.checked(new Profile(identity.name(), identity.email(), null));
		this.jdbc.sql(VERIFIED)
			.param("id", id.value())
			.param("subject", identity.subject())
			.param("name", profile.name())
			.param("email", profile.email())
			.param("locale", locale)
			.param("now", now())
			.update();
	}

	private static List<String> changed(Profile before, Profile after) {
		List<String> changed = new ArrayList<>();
		if (!Objects.equals(before.name(), after.name())) {
			changed.add("name");
		}
		if (!Objects.equals(before.email(), after.email())) {
			changed.add("email");
		}
		if (!Objects.equals(before.phone(), after.phone())) {
			changed.add("phone");
		}
		return changed;
	}

	private Customer store(CustomerId id, Profile profile, List<String> changed, AgentId by) {
		this.jdbc.sql("insert into customer_change (customer, agent, fields, at) values (:id, :agent, :fields, :at)")
			.param("id", id.value())
			.param("agent", by.value())
			.param("fields", changed.toArray(String[]::new))
			.param("at", now())
			.update();
		return this.jdbc.sql("""
				update customer set name = :name, email = :email, phone = :phone, version = version + 1
				where id = :id returning *""")
			.param("name", profile.name())
			.param("email", profile.email())
			.param("phone", profile.phone())
			.param("id", id.value())
			.query(CustomerRows::customer)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
