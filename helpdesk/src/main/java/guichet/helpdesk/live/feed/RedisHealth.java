package guichet.helpdesk.live.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Shows whether Redis is there; without it a node is slower to hear, and still ready. */
class RedisHealth implements HealthIndicator {

	private static final Status AWAY = new Status("DEGRADED");

	private final RedisBell bell;

	RedisHealth(RedisBell bell) {
		this.bell = bell;
	}

	@Override
	public Health health() {
		return this.bell.isAway()
				? Health.status(AWAY).withDetail("why", "Redis is away; nodes look for entries each second").build()
				: Health.up().build();
	}

}
