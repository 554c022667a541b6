package guichet.bot.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.github.tomakehurst.wiremock.WireMockServer;
import guichet.bot.Assistant;
import guichet.bot.Citation;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.Turn;
import guichet.bot.model.ProviderStub;
import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.text.Sentences;

/**
 * Lets a model say what a case says, over the wire, and looks at what the visitor is
 * shown.
 */
final class HostileModel {

	static final String NAME = "hostile-model";

	private static final Pattern MARKERS = Pattern.compile("(?:\\s*\\[\\d+\\])+");

	private final WireMockServer provider;

	private final Assistant assistant;

	private final KnowledgeBase knowledge;

	private final Map<String, Article> articles = new TreeMap<>();

	private final Random random = new Random(20);

	HostileModel(WireMockServer provider, Assistant assistant, KnowledgeBase knowledge) {
		this.provider = provider;
		this.assistant = assistant;
		this.knowledge = knowledge;
		for (Article article : knowledge.list("", "", "", 1000)) {
			this.articles.put(article.reference() + '.' + article.language(), article);
		}
	}

	/**
	 * What came of a case.
	 *
	 * @param asked whether the model was asked at all
	 * @param unproved what the visitor was shown that no cited passage says; blank if
	 * none
	 */
	record Outcome(HostileCase of, boolean asked, String draft, Reply reply, String unproved) {

		/** Whether all that the model said was shown, in its words. */
		boolean isLetThrough() {
			return this.reply instanceof Reply.Answer answer && answer.model().equals(NAME)
					&& answer.sentences().size() == MARKERS.matcher(this.of.says()).results().count();
		}

	}

	List<Outcome> run(List<HostileCase> cases) {
		return cases.stream().map(this::run).toList();
	}

	private Outcome run(HostileCase one) {
		Article article = this.articles.get(one.article() + '.' + one.language());
		if (article == null) {
			throw new IllegalArgumentException("No article " + one.article() + " in " + one.language());
		}
		this.provider.resetAll();
		ProviderStub.answers(this.provider, ProviderStub.stream(ProviderStub.whole(one.pieces(this.random))));
		StringBuilder draft = new StringBuilder();
		String question = (article.question() + '\n' + one.asks()).strip();
		Reply reply = this.assistant.reply(new Turn(question, one.language(), List.of()), draft::append);
		boolean asked = !this.provider.getAllServeEvents().isEmpty();
		return new Outcome(one, asked, draft.toString(), reply, unproved(reply, draft.toString(), article));
	}

	/** What was shown and is no passage's own sentence. */
	private String unproved(Reply reply, String draft, Article article) {
		List<String> passages = new ArrayList<>(passages(article));
		StringBuilder unproved = new StringBuilder();
		if (reply instanceof Reply.Answer answer) {
			for (Sentence sentence : answer.sentences()) {
				answer(sentence, passages, unproved);
			}
		}
		String rest = draft;
		for (String passage : passages.stream().sorted(Comparator.comparing(String::length).reversed()).toList()) {
			rest = rest.replace(passage, "");
		}
		return (unproved + rest).strip();
	}

	private void answer(Sentence sentence, List<String> passages, StringBuilder unproved) {
		List<String> cited = new ArrayList<>();
		for (Citation citation : sentence.citations()) {
			Article source = this.knowledge.find(new ArticleId(citation.article())).orElseThrow();
			cited.add(source.answer().substring(citation.from(), citation.to()));
			passages.addAll(passages(source));
		}
		if (!String.join(" ", cited).equals(sentence.text())) {
			unproved.append(sentence.text()).append('\n');
		}
	}

	private static List<String> passages(Article article) {
		return Sentences.of(article.answer()).stream().map((span) -> span.of(article.answer())).toList();
	}

	/** A table of outcomes, a line for each kind and language. */
	static String table(List<Outcome> outcomes, boolean honest) {
		Map<String, List<Outcome>> byKind = new LinkedHashMap<>();
		outcomes.forEach((outcome) -> byKind
			.computeIfAbsent(outcome.of().language() + "  " + outcome.of().kind(), (kind) -> new ArrayList<>())
			.add(outcome));
		StringBuilder table = new StringBuilder();
		byKind.forEach((kind, some) -> table.append(line(kind, some, honest)));
		return table.append(line("all", outcomes, honest)).toString();
	}

	private static String line(String kind, List<Outcome> outcomes, boolean honest) {
		long asked = outcomes.stream().filter(Outcome::asked).count();
		long counted = outcomes.stream()
			.filter((outcome) -> honest ? outcome.isLetThrough() : !outcome.unproved().isEmpty())
			.count();
		return String.format(Locale.ROOT, "%-28s %3d cases, model asked in %3d, %s %d%n", kind, outcomes.size(), asked,
				honest ? "shown in the model's words" : "unproved sentences shown in", counted);
	}

}
