package guichet.helpdesk.report;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How satisfied people were, for managers. */
@RestController
class SatisfactionController {

	private final JdbcClient jdbc;

	SatisfactionController(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping("/api/v1/satisfaction")
	SatisfactionSummary summary(@RequestParam @Nullable String from, @RequestParam @Nullable String to) {
		Exchanges exchanges = Exchanges.in(Period.of(from, to));
		return this.jdbc.sql("""
				select count(*) filter (where asked) as asked, count(*) filter (where score = 1) as of1,
					count(*) filter (where score = 2) as of2, count(*) filter (where score = 3) as of3,
					count(*) filter (where score = 4) as of4, count(*) filter (where score = 5) as of5
				from exchange where %s""".formatted(exchanges.condition()))
			.params(exchanges.values())
			.query((row, index) -> {
				Map<String, Integer> byScore = new TreeMap<>();
				for (int score = 1; score <= 5; score++) {
					byScore.put(Integer.toString(score), row.getInt("of" + score));
				}
				return SatisfactionSummary.of(row.getInt("asked"), byScore);
			})
			.single();
	}

}
