package guichet.helpdesk.staff.access;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** What every answer tells the browser to refuse, and whose pages may read the widget. */
@Component
class BrowserGuards {

	private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	private static final String POWERS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
			+ "browsing-topics=()";

	private static final RequestMatcher WIDGET = PathPatternRequestMatcher.withDefaults().matcher("/widget/**");

	private final Settings settings;

	BrowserGuards(Settings settings) {
		this.settings = settings;
	}

	void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT));
		headers.permissionsPolicyHeader((policy) -> policy.policy(POWERS));
		headers.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
		headers.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
		headers.cacheControl((policy) -> policy.disable()).addHeaderWriter(BrowserGuards::keepOutOfCaches);
		headers.addHeaderWriter(resources(WIDGET, "cross-origin"));
		headers.addHeaderWriter(resources(new NegatedRequestMatcher(WIDGET), "same-origin"));
	}

	/** What says nothing about caches is kept by none; files say it themselves. */
	private static void keepOutOfCaches(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
	}

	private static DelegatingRequestMatcherHeaderWriter resources(RequestMatcher requests, String policy) {
		return new DelegatingRequestMatcherHeaderWriter(requests,
				new StaticHeadersWriter("Cross-Origin-Resource-Policy", policy));
	}

	/**
	 * The listed pages may read the widget and the public part of the API, without
	 * cookies.
	 */
	CorsConfigurationSource sharing() {
		CorsConfiguration reading = new CorsConfiguration();
		reading.setAllowedOrigins(List.copyOf(this.settings.origins()));
		reading.setAllowedMethods(List.of("GET", "HEAD"));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/widget/**", reading);
		source.registerCorsConfiguration("/api/v1/public/**", reading);
		return source;
	}

	/**
	 * Whose pages may embed the widget.
	 *
	 * @param origins whole origins such as https://shop.example
	 */
	@ConfigurationProperties("guichet")
	record Settings(@DefaultValue Set<String> origins) {
	}

}
