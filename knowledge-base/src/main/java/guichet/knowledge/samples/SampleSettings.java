package guichet.knowledge.samples;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty base begins with.
 *
 * @param samples whether an empty base begins with the sample articles
 */
@ConfigurationProperties("guichet.knowledge")
record SampleSettings(@DefaultValue("true") boolean samples) {
}
