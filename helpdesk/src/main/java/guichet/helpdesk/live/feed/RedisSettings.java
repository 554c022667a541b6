package guichet.helpdesk.live.feed;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The ring between nodes.
 *
 * @param url Redis 6.2 or newer as redis://user:password@host:6379; without it nodes find
 * each other's entries by looking
 */
@ConfigurationProperties("guichet.redis")
record RedisSettings(@Nullable URI url) {

	RedisSettings {
		if (url != null && !"redis".equals(url.getScheme()) && !"rediss".equals(url.getScheme())) {
			throw new IllegalArgumentException(
					"guichet.redis.url must begin with redis:// or rediss://, but begins with " + url.getScheme());
		}
	}

	/** Never tells the password. */
	@Override
	public String toString() {
		return "Redis at " + ((url() == null) ? "none" : url().getHost());
	}

}
