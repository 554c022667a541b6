package guichet.helpdesk.operation;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, in every line logged for it and in the answer's
 * {@code X-Request-Id}; a balancer that has given one keeps its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlation extends OncePerRequestFilter {

	private static final String HEADER = "X-Request-Id";

	private static final String KEY = "request";

	private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9_-]{8,64}");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = id(request);
		request.setAttribute(HEADER, id);
		MDC.put(KEY, id);
		response.setHeader(HEADER, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(KEY);
		}
	}

	/** What went wrong is answered in another dispatch, under the same id. */
	private static String id(HttpServletRequest request) {
		if (request.getAttribute(HEADER) instanceof String before) {
			return before;
		}
		String given = request.getHeader(HEADER);
		return (given != null && GIVEN.matcher(given).matches()) ? given : UUID.randomUUID().toString();
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
