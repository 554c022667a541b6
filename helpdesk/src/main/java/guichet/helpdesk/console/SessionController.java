package guichet.helpdesk.console;

import java.util.NoSuchElementException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.Team;

/** Signing in at the desk, and who one is there. */
@RestController
class SessionController {

	private final SignIns signIns;

	private final Agents agents;

	private final Sessions sessions;

	SessionController(SignIns signIns, Agents agents, Sessions sessions) {
		this.signIns = signIns;
		this.agents = agents;
		this.sessions = sessions;
	}

	/** Makes sure that the cookie XSRF-TOKEN is set. */
	@GetMapping("/api/v1/csrf")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void csrf(CsrfToken token) {
		token.getToken();
	}

	@PostMapping("/api/v1/session")
	ResponseEntity<?> signIn(@RequestBody SignInForm form, @AuthenticationPrincipal @Nullable SignedIn before,
			HttpServletRequest request, HttpServletResponse response) {
		return switch (this.signIns.signIn(form.from(request))) {
			case SignIns.Outcome.Granted(var person) -> {
				if (before != null) {
					this.signIns.signOut(before);
				}
				this.sessions.begin(person, request, response);
				yield ResponseEntity.ok(me(person));
			}
			case SignIns.Outcome.Wrong() -> SignInForm.wrong();
			case SignIns.Outcome.TooMany(var pause) -> SignInForm.tooMany(pause);
		};
	}

	@DeleteMapping("/api/v1/session")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void signOut(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		this.signIns.signOut(me);
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	@GetMapping("/api/v1/me")
	Me me(@AuthenticationPrincipal SignedIn person, CsrfToken token) {
		token.getToken();
		return me(person);
	}

	private Me me(SignedIn person) {
		Agent agent = this.agents.find(person.id()).orElseThrow(() -> new NoSuchElementException("You are unknown"));
		return new Me(agent.id().toString(), agent.login(), agent.name(), agent.role().code(),
				Me.Group.of(agent.team()), person.newcomer());
	}

	/**
	 * The person who is signed in.
	 *
	 * @param mustChange whether he must choose a password of his own before anything else
	 */
	record Me(String id, String login, String name, String role, @Nullable Group team, boolean mustChange) {

		/** A team. */
		record Group(String id, String name) {

			static @Nullable Group of(@Nullable Team team) {
				return (team == null) ? null : new Group(team.id().toString(), team.name());
			}

		}

	}

}
