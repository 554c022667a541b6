package guichet.knowledge.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.Confidence;
import guichet.knowledge.Finding;
import guichet.knowledge.Findings;
import guichet.knowledge.Question;

import static org.assertj.core.api.Assertions.assertThat;

class RehearsalTests {

	@Test
	void knowsNothingOfABaseWithFewPhrasings() {
		List<Article> bare = articles(100, 0);
		assertThat(new Rehearsal(bare).outcome((articles, questions) -> {
			throw new AssertionError("asked without need");
		})).isEqualTo(Calibration.USUAL);
	}

	@Test
	void neverAsksWhatIsThere() {
		new Rehearsal(articles(60, 3)).outcome((articles, questions) -> {
			List<String> there = articles.stream().flatMap((each) -> each.phrasings().stream()).toList();
			assertThat(questions).isNotEmpty().noneMatch((question) -> there.contains(question.text()));
			return answered(articles, questions, true);
		});
	}

	@Test
	void trustsABaseThatTellsItsArticlesApart() {
		Calibration sound = new Rehearsal(articles(200, 3))
			.outcome((articles, questions) -> answered(articles, questions, true));
		Calibration lost = new Rehearsal(articles(200, 3))
			.outcome((articles, questions) -> answered(articles, questions, false));
		assertThat(sound.probability(2)).isGreaterThan(lost.probability(2));
	}

	/** Sure of what it holds if it is sound, sure of anything if not. */
	private static List<Findings> answered(List<Article> articles, List<Question> questions, boolean sound) {
		List<Findings> found = new ArrayList<>();
		for (Question question : questions) {
			String id = question.text().split(" ")[0];
			Article right = articles.stream().filter((each) -> each.id().value().equals(id)).findFirst().orElse(null);
			Article first = (right != null && sound) ? right : articles.getFirst();
			double probability = (right != null || !sound) ? 0.88 : 0.12;
			found.add(new Findings("fr", List.of(new Finding(first, 1, List.of())),
					new Confidence(probability, Confidence.Verdict.UNSURE, "")));
		}
		return found;
	}

	private static List<Article> articles(int count, int phrasings) {
		List<Article> articles = new ArrayList<>();
		for (int at = 0; at < count; at++) {
			List<String> said = new ArrayList<>();
			for (int each = 0; each < phrasings; each++) {
				said.add("a" + at + " said " + each);
			}
			articles.add(new Article(new ArticleId("a" + at), 1, "a" + at + " asked", said, "…", "fr", List.of(),
					Article.Status.PUBLISHED, "test", "a" + at, null, Instant.EPOCH));
		}
		return articles;
	}

}
