package guichet.helpdesk.live.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import io.lettuce.core.RedisURI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** The line to Redis, only where one is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guichet.redis.url")
class RedisConfiguration {

	static final ChannelTopic RINGS = ChannelTopic.of("guichet:rings");

	/** A ring that takes longer is late anyway. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	@Bean
	LettuceConnectionFactory redis(RedisSettings settings) {
		URI url = Objects.requireNonNull(settings.url());
		return new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(RedisURI.create(url)),
				LettuceClientConfiguration.builder().commandTimeout(PATIENCE).build());
	}

	@Bean
	RedisBell bell(LettuceConnectionFactory redis, RedisFrames frames, NodeFeed feed) {
		return new RedisBell(new StringRedisTemplate(redis), frames, feed);
	}

	@Bean("redisHealthIndicator")
	RedisHealth health(RedisBell bell) {
		return new RedisHealth(bell);
	}

	@Bean
	RedisMessageListenerContainer rings(RedisConnectionFactory redis, RedisBell bell) {
		RedisMessageListenerContainer container = new RedisMessageListenerContainer();
		container.setConnectionFactory(redis);
		container.addMessageListener(bell, RINGS);
		container.setAutoStartup(false);
		return container;
	}

	@Bean
	RedisEar ear(RedisMessageListenerContainer rings) {
		return new RedisEar(rings);
	}

}
