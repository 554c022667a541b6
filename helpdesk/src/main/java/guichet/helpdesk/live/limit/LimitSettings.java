package guichet.helpdesk.live.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may take.
 *
 * @param framesPerMinute how many frames of any kind one visitor's socket may send; a
 * hello counts for ten
 * @param messagesPerAddress how many frames that store something one address may send a
 * minute; this machine's own may send any number
 * @param messagesPerSite how many of them one node takes a minute from all together
 * @param linksPerVisitor how many sockets one conversation's visitor may hold
 * @param framesPerSecond how many frames of any kind, pings and fragments among them, a
 * socket may send for five seconds before it is cut off
 * @param request how long a request may take to arrive before its slow sender is cut off
 */
@ConfigurationProperties("guichet.live.limits")
record LimitSettings(@DefaultValue("600") int framesPerMinute, @DefaultValue("600") int messagesPerAddress,
		@DefaultValue("300000") int messagesPerSite, @DefaultValue("20") int linksPerVisitor,
		@DefaultValue("200") int framesPerSecond, @DefaultValue("20s") Duration request) {

	LimitSettings {
		positive("frames-per-minute", framesPerMinute);
		positive("messages-per-address", messagesPerAddress);
		positive("messages-per-site", messagesPerSite);
		positive("links-per-visitor", linksPerVisitor);
		positive("frames-per-second", framesPerSecond);
		positive("request", request.toSeconds());
	}

	private static void positive(String key, long value) {
		if (value < 1) {
			throw new IllegalArgumentException("guichet.live.limits." + key + " must be at least 1, but is " + value);
		}
	}

}
