package guichet.bot.model;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.answering.ScriptedKnowledge;
import guichet.bot.budget.Budget;
import guichet.bot.budget.RememberedSpending;
import guichet.bot.writing.AnswerWriter;
import guichet.bot.writing.Writing;
import guichet.knowledge.Article;
import guichet.knowledge.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model at an address and a visitor who asks it. Every deadline is an hour until a test
 * says otherwise, so that what ends sooner ends for the reason that the test is about.
 */
final class TestModel {

	static final String PRICE = "Avec WIN, le SMS international coûte 10 DA.";

	static final String CALL = "L’appel vers l’étranger est facturé à la minute (*222#).";

	static final String LAST = "Les SMS vers Rivage sont gratuits.";

	static final Article ARTICLE = ScriptedKnowledge.article("win-sms", "Combien coûte le SMS international ?",
			PRICE + "\n" + CALL + "\n" + LAST);

	static final String KEY = "sk-very-secret";

	Duration firstToken = Duration.ofHours(1);

	Duration idle = Duration.ofHours(1);

	Duration total = Duration.ofHours(1);

	int atOnce = 32;

	int failures = 1000;

	Clock clock = Clock.systemUTC();

	Budget budget = new RememberedSpending().budget(0, "0", "0");

	private final String url;

	TestModel(String url) {
		this.url = url;
	}

	AnswerWriter writer() {
		ModelSettings settings = new ModelSettings(this.url, KEY, "some-model", 0.0, 1000, this.atOnce, this.firstToken,
				this.idle, this.total);
		BreakerSettings breaker = new BreakerSettings(this.failures, Duration.ofSeconds(30));
		return new AnswerWriter(
				new ModelConfiguration().writingModel(settings, breaker, provider(this.budget), provider(this.clock)));
	}

	Written ask(String question) {
		return ask(writer(), question);
	}

	static Written ask(AnswerWriter writer, String question) {
		return ask(writer.begin("amina"), question, ScriptedKnowledge.finding(ARTICLE, 0.9));
	}

	static Written ask(Writing turn, String question, Finding finding) {
		List<String> draft = new ArrayList<>();
		Optional<Reply.Answer> answer = turn.write(question, finding, draft::add);
		return new Written(answer.orElseThrow(), draft);
	}

	private static <T> ObjectProvider<T> provider(T bean) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("it", bean);
		@SuppressWarnings("unchecked")
		Class<T> type = (Class<T>) bean.getClass();
		return beans.getBeanProvider(type);
	}

	/** An answer, and what the visitor saw while it was written. */
	record Written(Reply.Answer answer, List<String> draft) {

		List<String> texts() {
			return this.answer.sentences().stream().map(Sentence::text).toList();
		}

		String drafted() {
			return String.join("", this.draft);
		}

		/** Quoted in the same turn; all that was drafted stands in the answer too. */
		Written isQuoted() {
			assertThat(this.answer.model()).startsWith("guichet-quotes");
			assertThat(texts()).containsExactly(PRICE, CALL, LAST);
			assertThat(texts()).containsAll(this.draft.stream().map(String::strip).toList());
			return this;
		}

	}

}
