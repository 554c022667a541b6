package guichet.helpdesk.report;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The transcripts, for managers. */
@RestController
class TranscriptsController {

	private static final int MOST = 200;

	private final Transcripts transcripts;

	TranscriptsController(Transcripts transcripts) {
		this.transcripts = transcripts;
	}

	@GetMapping("/api/v1/conversations")
	Transcript.Page list(Wanted wanted, @RequestParam @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit) {
		if (limit < 1 || limit > MOST) {
			throw new IllegalArgumentException("limit must be 1 to " + MOST + ", but is " + limit);
		}
		return this.transcripts.find(wanted.filter(), TranscriptCursor.read(cursor), limit);
	}

	/** The filter as a request names it. */
	record Wanted(@Nullable String rating, @Nullable String state, @Nullable String text, @Nullable String from,
			@Nullable String to, @Nullable Boolean asked) {

		TranscriptFilter filter() {
			return new TranscriptFilter(this.rating, this.state, this.text, Boolean.TRUE.equals(this.asked),
					Period.of(this.from, this.to));
		}

	}

}
