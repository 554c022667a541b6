package guichet.helpdesk.staff.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.staff.SignedIn;

/**
 * Finds the person behind each request anew, by his bearer token or, only where none is
 * sent, by his session; so a role withdrawn is withdrawn at once. A session keeps nothing
 * but the sign-in's id.
 */
@Component
class SignedInContexts implements SecurityContextRepository {

	private static final String SIGN_IN = "signIn";

	private static final String BEARER = "Bearer ";

	private static final int LONGEST_TOKEN = 200;

	private final SignIns signIns;

	private final Monitoring monitoring;

	SignedInContexts(SignIns signIns, Monitoring monitoring) {
		this.signIns = signIns;
		this.monitoring = monitoring;
	}

	/**
	 * Whether the request is proved by a token, which no foreign page can make a browser
	 * send.
	 */
	static boolean bearsToken(HttpServletRequest request) {
		return bearer(request) != null;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(
				() -> this.monitoring.find(bearer(request)).or(() -> find(request).map(SignedIn::authentication)));
	}

	private Optional<SignedIn> find(HttpServletRequest request) {
		String token = bearer(request);
		if (token != null) {
			return (token.length() <= LONGEST_TOKEN) ? this.signIns.find(token) : Optional.empty();
		}
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(SIGN_IN) instanceof String id)
				? this.signIns.find(UUID.fromString(id)) : Optional.empty();
	}

	private static @Nullable String bearer(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
				? header.substring(BEARER.length()).strip() : null;
	}

	/** Begins a session for the person in the context. */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		SignedIn.of(context.getAuthentication()).ifPresent((person) -> {
			HttpSession session = request.getSession();
			session.setAttribute(SIGN_IN, person.signIn().toString());
			session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.id().toString());
		});
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return find(request).isPresent();
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	/** Asks the database only when somebody wants to know, and once. */
	private static final class Deferred implements DeferredSecurityContext {

		private final Supplier<Optional<Authentication>> person;

		private @Nullable SecurityContext context;

		private boolean generated;

		Deferred(Supplier<Optional<Authentication>> person) {
			this.person = person;
		}

		@Override
		public SecurityContext get() {
			if (this.context == null) {
				Optional<Authentication> found = this.person.get();
				this.generated = found.isEmpty();
				this.context = found.<SecurityContext>map(SecurityContextImpl::new)
					.orElseGet(SecurityContextHolder::createEmptyContext);
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			get();
			return this.generated;
		}

	}

}
