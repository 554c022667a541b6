package guichet.knowledge.importing.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the connection itself and lets only public addresses through: the
 * address that was checked is the one connected to, so that a name which changes its mind
 * between check and use gains nothing.
 */
final class CheckedNames implements DnsResolver {

	private final DnsResolver names;

	private final List<String> privateHosts;

	CheckedNames(DnsResolver names, List<String> privateHosts) {
		this.names = names;
		this.privateHosts = privateHosts;
	}

	@Override
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] addresses = this.names.resolve(host);
		boolean own = this.privateHosts.contains(host.toLowerCase(Locale.ROOT));
		if (addresses == null || addresses.length == 0) {
			throw new UnknownHostException("There is no server " + host);
		}
		if (!own && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
			throw new RefusedAddressException(host);
		}
		return addresses;
	}

	@Override
	public String resolveCanonicalHostname(String host) {
		return host;
	}

	/** The name leads to where the public cannot reach. */
	static final class RefusedAddressException extends UnknownHostException {

		RefusedAddressException(String host) {
			super("The server " + host + " is not on the public web");
		}

	}

}
