package guichet.bot.model;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The model that writes answers; without one, answers are quoted.
 *
 * @param baseUrl where an OpenAI-compatible server answers, such as
 * {@code http://localhost:11434/v1}; blank for no model
 * @param key what the server knows us by; blank for none
 * @param name the model's name at that server
 * @param temperature how freely it may write, 0 to 2; -1 for the server's own choice, as
 * some models take no other
 * @param answerTokens how many tokens it may write, sent as {@code max_tokens}; 0 to send
 * none, as some models refuse it
 * @param atOnce how many answers it may write at once on this node; beyond, answers are
 * quoted
 * @param firstToken how long it may take until the first piece of an answer
 * @param idle how long it may pause between two pieces
 * @param total how long a whole answer may take
 */
@ConfigurationProperties("guichet.model")
record ModelSettings(@Nullable String baseUrl, @Nullable String key, @Nullable String name,
		@DefaultValue("0") double temperature, @DefaultValue("1000") int answerTokens, @DefaultValue("32") int atOnce,
		@DefaultValue("8s") Duration firstToken, @DefaultValue("5s") Duration idle,
		@DefaultValue("20s") Duration total) {

	/** The temperature that is not sent. */
	static final double SERVERS_CHOICE = -1;

	ModelSettings {
		baseUrl = StringUtils.hasText(baseUrl) ? baseUrl.strip() : null;
		key = StringUtils.hasText(key) ? key.strip() : null;
		name = StringUtils.hasText(name) ? name.strip() : null;
		if (baseUrl != null) {
			checkAddress(baseUrl);
		}
		if (baseUrl != null && name == null) {
			throw new IllegalArgumentException("guichet.model.name must name a model of " + baseUrl + ", but is blank");
		}
		if (baseUrl == null && name != null) {
			throw new IllegalArgumentException("guichet.model.base-url must say where " + name + " is, but is blank");
		}
		if (key != null && !key.matches("[\\x21-\\x7E]+")) {
			throw new IllegalArgumentException("guichet.model.key must be of plain characters without a space");
		}
		checkAtLeast("answer-tokens", 0, answerTokens);
		checkAtLeast("at-once", 1, atOnce);
		checkPositive("first-token", firstToken);
		checkPositive("idle", idle);
		checkPositive("total", total);
		if (!(temperature >= 0 && temperature <= 2 || temperature == SERVERS_CHOICE)) {
			throw new IllegalArgumentException(
					"guichet.model.temperature must be 0 to 2, or -1, but is " + temperature);
		}
	}

	private static void checkAddress(String baseUrl) {
		boolean good = baseUrl.matches("https?://[^/@\\s]+(/[^@?#\\s]*)?") && URI.create(baseUrl).getHost() != null;
		if (!good) {
			throw new IllegalArgumentException(
					"guichet.model.base-url must be http(s)://host/path without user or query, but is "
							+ baseUrl.replaceAll("//.*@", "//***@").replaceAll("[?#].*", "?***"));
		}
	}

	private static void checkAtLeast(String key, int least, int value) {
		if (value < least) {
			throw new IllegalArgumentException(
					"guichet.model." + key + " must be " + least + " or more, but is " + value);
		}
	}

	private static void checkPositive(String key, Duration value) {
		if (!value.isPositive()) {
			throw new IllegalArgumentException("guichet.model." + key + " must be longer than 0, but is " + value);
		}
	}

	@Override
	public String toString() {
		return "ModelSettings[baseUrl=" + this.baseUrl + ", key=" + ((this.key != null) ? "***" : "none") + ", name="
				+ this.name + "]";
	}

}
