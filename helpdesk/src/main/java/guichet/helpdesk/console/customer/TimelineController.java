package guichet.helpdesk.console.customer;

import java.time.Instant;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import guichet.helpdesk.console.Cursor;
import guichet.helpdesk.console.Given;
import guichet.helpdesk.console.Page;
import guichet.helpdesk.console.Sight;
import guichet.helpdesk.console.desk.EntryJson;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.conversation.Entry;
import guichet.helpdesk.customer.Customer;
import guichet.helpdesk.customer.Timeline;
import guichet.helpdesk.customer.Timeline.Point;
import guichet.helpdesk.staff.AuditTrail;
import guichet.helpdesk.staff.SignedIn;

/** Every exchange with a customer, in order over all his conversations. */
@RestController
class TimelineController {

	private final Timeline timeline;

	private final Conversations conversations;

	private final Sight sight;

	private final AuditTrail trail;

	TimelineController(Timeline timeline, Conversations conversations, Sight sight, AuditTrail trail) {
		this.trail = trail;
		this.timeline = timeline;
		this.conversations = conversations;
		this.sight = sight;
	}

	/** A page, newest first; {@code before} takes what the page before gave as next. */
	@GetMapping("/api/v1/customers/{id}/timeline")
	Page<Moment> read(@PathVariable String id, @RequestParam @Nullable String before,
			@RequestParam(defaultValue = "50") int limit, @AuthenticationPrincipal SignedIn me) {
		Customer customer = this.sight.customer(me, id);
		int most = Given.limit(limit, Given.MOST);
		Long position = Cursor.read(before, 1, (parts) -> Long.parseLong(parts.getFirst()));
		Page<Point> points = Page.of(
				this.timeline.before(customer.id(), this.sight.everything(me),
						(position == null) ? Long.MAX_VALUE : position, most + 1),
				most, (last) -> Cursor.of(last.feed()));
		this.trail.reads(me, points.items().stream().map(Point::conversation).toList());
		Map<Long, Entry> entries = entries(points.items());
		return points.map((point) -> Moment.of(entries.get(point.feed())));
	}

	/** One read of the log for each conversation among the points. */
	private Map<Long, Entry> entries(List<Point> points) {
		Map<UUID, IntSummaryStatistics> spans = points.stream()
			.collect(Collectors.groupingBy(Point::conversation, Collectors.summarizingInt(Point::seq)));
		Map<Long, Entry> entries = new HashMap<>();
		spans.forEach((conversation, span) -> this.conversations
			.after(new ConversationId(conversation), span.getMin() - 1, (int) span.getCount())
			.forEach((entry) -> entries.put(entry.feed(), entry)));
		return entries;
	}

	/** An entry and the conversation that it belongs to. */
	record Moment(Instant at, String channel, String conversation, EntryJson entry) {

		static Moment of(@Nullable Entry entry) {
			if (entry == null) {
				throw new IllegalStateException("The timeline points at an entry that is not in the log");
			}
			return new Moment(entry.at(), "chat", entry.conversation().toString(), EntryJson.of(entry));
		}

	}

}
