package guichet.helpdesk.live.limit;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may take.
 *
 * @param framesPerMinute how many frames of any kind one visitor's socket may send; a
 * hello counts for ten; 0 for five times the messages that he may send
 * @param messagesPerAddress how many frames that store something one address may send a
 * minute; this machine's own may send any number
 * @param messagesPerSite how many of them one node takes a minute from all together
 * @param linksPerVisitor how many sockets one conversation's visitor may hold
 * @param framesPerSecond how many frames of any kind, pings and fragments among them, a
 * socket may send for five seconds before it is cut off
 * @param request how long a request may take to arrive before its slow sender is cut off
 */
@ConfigurationProperties("guichet.live.limits")
record LimitSettings(@DefaultValue("0") int framesPerMinute, @DefaultValue("600") int messagesPerAddress,
		@DefaultValue("1200000") int messagesPerSite, @DefaultValue("20") int linksPerVisitor,
		@DefaultValue("200") int framesPerSecond, @DefaultValue("20s") Duration request) {

	LimitSettings {
		if (framesPerMinute < 0) {
			throw new IllegalArgumentException(
					"guichet.live.limits.frames-per-minute must not be negative, but is " + framesPerMinute);
		}
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
