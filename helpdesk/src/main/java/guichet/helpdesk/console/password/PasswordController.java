package guichet.helpdesk.console.password;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Given;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.staff.SignIns.Outcome;
import guichet.helpdesk.staff.SignedIn;

/** Changes one's own password, and gives others a new one. */
@RestController
class PasswordController {

	private static final int LONGEST = 1000;

	private final SignIns signIns;

	private final Agents agents;

	PasswordController(SignIns signIns, Agents agents) {
		this.signIns = signIns;
		this.agents = agents;
	}

	/** All other sign-ins end; the one that asks goes on. */
	@PutMapping("/api/v1/me/password")
	ResponseEntity<?> change(@RequestBody Change change, @AuthenticationPrincipal SignedIn me,
			HttpServletRequest request) {
		SignIns.Credentials old = new SignIns.Credentials("", given("old", change.old), request.getRemoteAddr());
		return switch (this.signIns.changePassword(me, old, given("wanted", change.wanted))) {
			case Outcome.Granted granted -> ResponseEntity.noContent().build();
			case Outcome.Wrong wrong -> refused(HttpStatus.FORBIDDEN, "The old password is wrong").build();
			case Outcome.TooMany(var pause) -> refused(HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords")
				.headers((headers) -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds() + 1)))
				.build();
		};
	}

	/** A password that he must change; all his sign-ins end. */
	@PostMapping("/api/v1/agents/{id}/password")
	Fresh reset(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
		return new Fresh(this.agents.resetPassword(Given.id("agent", id, AgentId::of), me));
	}

	private static ResponseEntity.HeadersBuilder<?> refused(HttpStatus status, String detail) {
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail));
	}

	private static String given(String field, @Nullable String value) {
		if (value == null || value.isEmpty() || value.length() > LONGEST) {
			throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, LONGEST));
		}
		return value;
	}

	/** The old password and the one wanted instead. */
	record Change(@Nullable String old, @Nullable String wanted) {

		/** Never tells a password. */
		@Override
		public String toString() {
			return "Change";
		}

	}

	/** A new password, shown this once. */
	record Fresh(String password) {

		/** Never tells the password. */
		@Override
		public String toString() {
			return "Fresh";
		}

	}

}
