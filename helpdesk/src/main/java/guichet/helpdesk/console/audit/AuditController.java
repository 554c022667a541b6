package guichet.helpdesk.console.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Cursor;
import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Page;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.AuditTrail;

/** Who was let in, who changed whose rights, and who read which conversation. */
@RestController
class AuditController {

	private static final int LONGEST_KIND = 40;

	private final AuditTrail trail;

	AuditController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping("/api/v1/audit")
	Page<AuditTrail.Line> list(@RequestParam @Nullable String kind, @RequestParam @Nullable String agent,
			@RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		AuditTrail.Cursor after = Cursor.read(cursor, 2,
				(parts) -> new AuditTrail.Cursor(Instant.parse(parts.getFirst()), parts.getLast()));
		int most = Given.limit(limit, Given.MOST);
		List<AuditTrail.Line> read = this.trail
			.list(new AuditTrail.Filter(Given.optionalText("kind", kind, LONGEST_KIND), agent(agent), after), most + 1);
		return Page.of(read, most, (last) -> Cursor.of(last.at(), last.id()));
	}

	private static @Nullable AgentId agent(@Nullable String agent) {
		return (agent == null || agent.isBlank()) ? null : AgentId.of(agent);
	}

}
