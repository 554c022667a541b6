package guichet.helpdesk.staff.access;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The desk's session cookie: its name's prefix makes browsers refuse it from any other
 * host, and what could be no session's id is never looked up.
 */
@Component
class SessionCookie extends DefaultCookieSerializer {

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	SessionCookie() {
		setCookieName("__Host-guichet");
		setCookiePath("/");
		setUseSecureCookie(true);
		setUseHttpOnlyCookie(true);
		setSameSite("Strict");
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return super.readCookieValues(request).stream().filter((id) -> ID.matcher(id).matches()).toList();
	}

}
