package guichet.knowledge.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What comes into the base from outside.
 *
 * @param samples whether an empty base begins with the sample articles
 */
@ConfigurationProperties("guichet.knowledge")
record ImportSettings(@DefaultValue("true") boolean samples) {
}
