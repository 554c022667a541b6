package guichet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Guichet: the desk, the assistant and the knowledge base in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GuichetApplication {

	public static void main(String[] args) {
		SpringApplication.run(GuichetApplication.class, args);
	}

}
