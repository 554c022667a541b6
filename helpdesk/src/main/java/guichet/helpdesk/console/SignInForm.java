package guichet.helpdesk.console;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import guichet.helpdesk.staff.SignIns;

/** What is sent to be let in, and the answers to one who is not. */
record SignInForm(@Nullable String login, @Nullable String password) {

	private static final int LONGEST = 1000;

	SignIns.Credentials from(HttpServletRequest request) {
		return new SignIns.Credentials(given("login", this.login), given("password", this.password),
				request.getRemoteAddr());
	}

	private static String given(String field, @Nullable String value) {
		if (value == null || value.isEmpty() || value.length() > LONGEST) {
			throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, LONGEST));
		}
		return value;
	}

	static ResponseEntity<ProblemDetail> wrong() {
		return ResponseEntity
			.of(ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "Login or password is wrong"))
			.build();
	}

	static ResponseEntity<ProblemDetail> tooMany(Duration wait) {
		long seconds = wait.plusMillis(999).toSeconds();
		return ResponseEntity
			.of(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS,
					"Too many wrong passwords; try again in %d seconds".formatted(seconds)))
			.headers((headers) -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)))
			.build();
	}

	/** Never tells the password. */
	@Override
	public String toString() {
		return "SignInForm of " + this.login;
	}

}
