package guichet.helpdesk.report;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How satisfied people were with the exchanges of a period. Each number is the length of
 * the list of transcripts under the filter of the same name.
 *
 * @param asked exchanges in which the customer could rate an answer (asked=true)
 * @param rated those that he did rate
 * @param byScore how many have each score as their standing rating (rating=1 to 5)
 * @param mean of the scores, if there are any
 * @param satisfiedShare how many of the rated have a 4 or 5, 0 to 1
 * @param responseRate how many of the asked are rated, 0 to 1
 */
record SatisfactionSummary(int asked, int rated, Map<String, Integer> byScore, @Nullable Double mean,
		@Nullable Double satisfiedShare, @Nullable Double responseRate) {

	static SatisfactionSummary of(int asked, Map<String, Integer> byScore) {
		int rated = byScore.values().stream().mapToInt(Integer::intValue).sum();
		int sum = byScore.entrySet()
			.stream()
			.mapToInt((score) -> Integer.parseInt(score.getKey()) * score.getValue())
			.sum();
		int satisfied = byScore.getOrDefault("4", 0) + byScore.getOrDefault("5", 0);
		return new SatisfactionSummary(asked, rated, byScore, share(sum, rated), share(satisfied, rated),
				share(rated, asked));
	}

	private static @Nullable Double share(int part, int whole) {
		return (whole == 0) ? null : Double.valueOf((double) part / whole);
	}

}
