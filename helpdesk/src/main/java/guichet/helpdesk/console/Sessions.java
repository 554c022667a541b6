package guichet.helpdesk.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.SignedIn;

/** Begins a session in the browser of somebody who was let in. */
@Component
class Sessions {

	private final SecurityContextRepository contexts;

	private final SessionAuthenticationStrategy strategy;

	Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy strategy) {
		this.contexts = contexts;
		this.strategy = strategy;
	}

	/** With a new session id, and a new token against forged requests. */
	void begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(person.authentication());
		this.strategy.onAuthentication(person.authentication(), request, response);
		this.contexts.saveContext(context, request, response);
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			token.getToken();
		}
	}

}
