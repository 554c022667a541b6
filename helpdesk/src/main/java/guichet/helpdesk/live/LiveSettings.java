package guichet.helpdesk.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The open line's limits.
 *
 * @param heartbeat how often each socket is pinged
 * @param outbox how many bytes may wait for a slow client before it is closed with 1013
 * @param messagesPerMinute how many frames that store something a visitor may send
 * @param linksPerAddress how many sockets one address may hold; this machine's own may
 * hold any number
 * @param poll how often a node looks for entries that no ring told it of
 * @param tokenLife how long a visitor's token proves him; each visit renews it
 */
@ConfigurationProperties("guichet.live")
public record LiveSettings(@DefaultValue("25s") Duration heartbeat, @DefaultValue("1048576") int outbox,
		@DefaultValue("120") int messagesPerMinute, @DefaultValue("100") int linksPerAddress,
		@DefaultValue("1s") Duration poll, @DefaultValue("30d") Duration tokenLife) {

	public LiveSettings {
		positive("heartbeat", heartbeat.toMillis(), heartbeat);
		positive("outbox", outbox, outbox);
		positive("messages-per-minute", messagesPerMinute, messagesPerMinute);
		positive("links-per-address", linksPerAddress, linksPerAddress);
		positive("poll", poll.toMillis(), poll);
		positive("token-life", tokenLife.toSeconds(), tokenLife);
	}

	private static void positive(String key, long value, Object given) {
		if (value < 1) {
			throw new IllegalArgumentException("guichet.live." + key + " must be more than nothing, but is " + given);
		}
	}

}
