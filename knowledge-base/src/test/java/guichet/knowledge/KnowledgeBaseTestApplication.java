package guichet.knowledge;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The knowledge base alone, wired as the product wires it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("guichet.knowledge")
@ConfigurationPropertiesScan("guichet.knowledge")
public class KnowledgeBaseTestApplication {

}
