package guichet.helpdesk.console;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.staff.SignedIn;

/** Bearer tokens for outside clients. */
@RestController
class TokenController {

	private final SignIns signIns;

	TokenController(SignIns signIns) {
		this.signIns = signIns;
	}

	@PostMapping("/api/v1/tokens")
	ResponseEntity<?> make(@RequestBody SignInForm form, HttpServletRequest request) {
		return switch (this.signIns.signIn(form.from(request))) {
			case SignIns.Outcome.Granted(var person) -> {
				SignIns.Token token = this.signIns.token(person);
				yield ResponseEntity.ok(new Made(token.value(), token.expires()));
			}
			case SignIns.Outcome.Wrong() -> SignInForm.wrong();
			case SignIns.Outcome.TooMany(var pause) -> SignInForm.tooMany(pause);
		};
	}

	/** Revokes the token that the request bears. */
	@DeleteMapping("/api/v1/tokens")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@AuthenticationPrincipal SignedIn me) {
		this.signIns.signOut(me);
	}

	/** A new token, shown this once. */
	record Made(String token, Instant expires) {
	}

}
