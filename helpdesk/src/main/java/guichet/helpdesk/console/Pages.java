package guichet.helpdesk.console;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the pages begin. */
@Component
class Pages implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/").setViewName("forward:/index.html");
		for (String page : new String[] { "/demo", "/desk" }) {
			registry.addRedirectViewController(page, page + "/");
			registry.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
		}
	}

}
