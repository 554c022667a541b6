package guichet.helpdesk.live.visitor;

import java.security.SecureRandom;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The secret that signs visitors' tokens: made once, shared by all nodes, never told. */
@Component
class HouseSecret {

	private final Supplier<byte[]> value;

	HouseSecret(JdbcClient jdbc) {
		this.value = SingletonSupplier.of(() -> read(jdbc));
	}

	byte[] value() {
		return this.value.get();
	}

	private static byte[] read(JdbcClient jdbc) {
		byte[] fresh = new byte[32];
		new SecureRandom().nextBytes(fresh);
		jdbc.sql("insert into house_secret (name, value) values ('visitor', :value) on conflict do nothing")
			.param("value", fresh)
			.update();
		return jdbc.sql("select value from house_secret where name = 'visitor'").query(byte[].class).single();
	}

}
