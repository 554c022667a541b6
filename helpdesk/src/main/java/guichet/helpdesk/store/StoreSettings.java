package guichet.helpdesk.store;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where Guichet keeps what it must not forget.
 *
 * @param data the directory of everything kept on this machine
 * @param database which database is used, the embedded one unless told otherwise
 */
@ConfigurationProperties("guichet")
record StoreSettings(@DefaultValue("./data") Path data, @DefaultValue Database database) {

	static StoreSettings of(Environment environment) {
		return Binder.get(environment).bindOrCreate("guichet", StoreSettings.class);
	}

	/** The directory of the embedded server's programs. */
	Path binaries() {
		return (this.database.binaries != null) ? this.database.binaries : this.data.resolve("bin");
	}

	/**
	 * Which database is used.
	 *
	 * @param url the JDBC address of an outside PostgreSQL; without it the embedded one
	 * is started
	 * @param user as whom Guichet works on the outside server
	 * @param password that user's password
	 * @param owner whose tables they are there and who migrates them; without one, the
	 * user
	 * @param ownerPassword that owner's password
	 * @param connections how many connections one node holds at most
	 * @param binaries where the embedded server's programs are unpacked, {@code bin} in
	 * the data directory unless told otherwise
	 */
	record Database(@Nullable String url, @DefaultValue("guichet") String user, @DefaultValue("") String password,
			@Nullable String owner, @DefaultValue("") String ownerPassword, @DefaultValue("24") int connections,
			@Nullable Path binaries) {

		Database {
			if (url != null && !url.startsWith("jdbc:postgresql:")) {
				throw new IllegalArgumentException(
						"guichet.database.url must start with jdbc:postgresql: but is " + url);
			}
			if (connections < 2) {
				throw new IllegalArgumentException(
						"guichet.database.connections must be at least 2, but is " + connections);
			}
		}

	}

}
