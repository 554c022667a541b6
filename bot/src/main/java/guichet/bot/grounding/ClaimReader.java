package guichet.bot.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a model's words into claims while they come in, in pieces of any size. */
class ClaimReader {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

	private static final String MARKERS = "((?:\\s*\\[\\s*\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*\\s*\\])+)";

	private static final String STOPS = "([.!?;,:\u061F\u060C\u061B\u2026]*)";

	/** A claim is whole only when it is plain that no further marker follows. */
	private static final Pattern WHOLE = Pattern
		.compile("(?s)\\G\\s*(.*?)" + MARKERS + STOPS + "(?=\\s*[^\\s\\[.!?;,:])");

	private static final Pattern LAST = Pattern.compile("(?s)\\G\\s*(.*?)" + MARKERS + STOPS + "\\s*");

	private String pending = "";

	List<Claim> hear(String piece) {
		this.pending += piece;
		return (piece.indexOf(']') < 0 && this.pending.indexOf(']') < 0) ? List.of() : take(WHOLE);
	}

	List<Claim> end() {
		List<Claim> claims = take(LAST);
		if (!this.pending.isBlank()) {
			claims.add(new Claim(this.pending.strip(), List.of()));
		}
		this.pending = "";
		return claims;
	}

	private List<Claim> take(Pattern pattern) {
		List<Claim> claims = new ArrayList<>();
		Matcher matcher = pattern.matcher(this.pending);
		int end = 0;
		while (matcher.find()) {
			claims.add(claim(matcher.toMatchResult()));
			end = matcher.end();
		}
		this.pending = this.pending.substring(end);
		return claims;
	}

	private static Claim claim(MatchResult found) {
		List<Integer> passages = NUMBER.matcher(found.group(2))
			.results()
			.map((number) -> Integer.parseInt(number.group()))
			.distinct()
			.toList();
		return new Claim(found.group(1).strip() + found.group(3), passages);
	}

}
