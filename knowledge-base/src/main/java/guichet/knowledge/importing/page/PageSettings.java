package guichet.knowledge.importing.page;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where pages may be imported.
 *
 * @param ports of web servers that may be asked
 * @param privateHosts names of own servers that may be asked although their address is
 * private
 * @param deadline for the whole page, all redirects included
 * @param largest page in bytes
 */
@ConfigurationProperties("guichet.knowledge.pages")
record PageSettings(@DefaultValue( {
		"80", "443" }) List<Integer> ports, @DefaultValue List<String> privateHosts,
		@DefaultValue("15s") Duration deadline, @DefaultValue("5000000") int largest){

	PageSettings {
		ports = List.copyOf(ports);
		privateHosts = List.copyOf(privateHosts);
		if (deadline.isNegative() || deadline.isZero() || deadline.toMinutes() > 5) {
			throw new IllegalArgumentException(
					"guichet.knowledge.pages.deadline must be more than 0 and at most 5m, but is " + deadline);
		}
		if (largest < 1) {
			throw new IllegalArgumentException("guichet.knowledge.pages.largest must be at least 1, but is " + largest);
		}
	}

}
