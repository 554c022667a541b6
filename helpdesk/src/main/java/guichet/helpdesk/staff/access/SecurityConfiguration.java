package guichet.helpdesk.staff.access;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import guichet.helpdesk.staff.Role;
import guichet.helpdesk.staff.SignedIn;

/** Puts every request through the rules. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain rules(HttpSecurity http, SignedInContexts contexts, Problems problems, BrowserGuards guards,
			CookieCsrfTokenRepository csrfTokens) {
		return http.authorizeHttpRequests(SecurityConfiguration::authorize)
			.securityContext((context) -> context.securityContextRepository(contexts))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.csrf((csrf) -> protect(csrf, csrfTokens))
			.cors((cors) -> cors.configurationSource(guards.sharing()))
			.headers(guards::headers)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.addFilterBefore(new JsonOnly(problems), CsrfFilter.class)
			.formLogin((form) -> form.disable())
			.httpBasic((basic) -> basic.disable())
			.logout((logout) -> logout.disable())
			.build();
	}

	private static void authorize(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		for (AccessRule rule : AccessRules.all()) {
			var matched = requests
				.requestMatchers(PathPatternRequestMatcher.withDefaults().matcher(rule.method(), rule.path()));
			if (rule.least() == null) {
				matched.permitAll();
			}
			else if (rule.path().startsWith("/actuator")) {
				matched.hasAnyAuthority(rule.least().authority(), Monitoring.AUTHORITY);
			}
			else if (rule.newcomer()) {
				matched.hasAnyAuthority(rule.least().authority(), SignedIn.NEWCOMER);
			}
			else {
				matched.hasAuthority(rule.least().authority());
			}
		}
		requests.anyRequest().hasAuthority(Role.AGENT.authority());
	}

	/**
	 * A foreign page can make a browser send its cookies, but not a header of ours or a
	 * token.
	 */
	private static void protect(CsrfConfigurer<HttpSecurity> csrf, CookieCsrfTokenRepository tokens) {
		csrf.csrfTokenRepository(tokens)
			.csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
			.ignoringRequestMatchers(SignedInContexts::bearsToken)
			.ignoringRequestMatchers(
					PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/tokens"));
	}

	@Bean
	CookieCsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieCustomizer((cookie) -> cookie.secure(true).sameSite("Strict").path("/"));
		return tokens;
	}

	/** A sign-in gets a new session id and a new token against forged requests. */
	@Bean
	SessionAuthenticationStrategy sessionBegin(CookieCsrfTokenRepository csrfTokens) {
		return new CompositeSessionAuthenticationStrategy(
				List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
	}

}
