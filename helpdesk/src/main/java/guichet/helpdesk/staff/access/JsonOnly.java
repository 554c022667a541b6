package guichet.helpdesk.staff.access;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses under /api any body but JSON, and files where files are sent: a foreign page's
 * form can send the other kinds without asking.
 */
class JsonOnly extends OncePerRequestFilter {

	private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private final Problems problems;

	JsonOnly(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean api = request.getRequestURI().startsWith("/api/") && !BODILESS.contains(request.getMethod());
		return !api && !isHandshake(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isTaken(request)) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Send application/json, not " + request.getContentType());
		}
	}

	/** It has no body, and whatever claims to be one's kind is not even read. */
	private static boolean isHandshake(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/ws/");
	}

	private static boolean isTaken(HttpServletRequest request) {
		String given = request.getContentType();
		if (isHandshake(request)) {
			return given == null;
		}
		if (given == null) {
			return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
		}
		try {
			MediaType type = MediaType.parseMediaType(given);
			return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
					|| (type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)
							&& AccessRules.FILES.contains(request.getRequestURI()));
		}
		catch (InvalidMediaTypeException _) {
			return false;
		}
	}

}
