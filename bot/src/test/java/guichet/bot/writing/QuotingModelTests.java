package guichet.bot.writing;

import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import guichet.bot.Reply;
import guichet.bot.Sentence;
import guichet.bot.answering.ScriptedKnowledge;
import guichet.knowledge.Article;
import guichet.knowledge.Finding;
import guichet.knowledge.Passage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotingModelTests {

	private final QuotingModel model = new QuotingModel();

	@Test
	void quotesAShortAnswerWholeEachSentenceWithItsNumber() {
		Finding finding = finding("Un [1].\nDeux <b>.\nTrois.");
		ChatResponse response = this.model.chat(request(finding));
		assertThat(response.aiMessage().text()).isEqualTo("Un (1). [1] Deux ‹b›. [2] Trois. [3]");
		assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
		assertThat(response.modelName()).isEqualTo("guichet-quotes");
	}

	@Test
	void showsTheSourceAsItIsWritten() {
		assertThat(sentences(finding("Un [1].\nDeux <b>.\n  * 3G/4G : 1 112 DA"))).containsExactly("Un [1].",
				"Deux <b>.", "* 3G/4G : 1 112 DA");
	}

	@Test
	void quotesOfALongAnswerWhatIsNearestInReadingOrder() {
		Finding finding = relevance(finding("Un.\nDeux.\nTrois.\nQuatre.\nCinq.\nSix.\nSept.\nHuit."), 7, 2, 4, 1);
		assertThat(sentences(finding)).containsExactly("Un.", "Deux.", "Quatre.", "Sept.");
	}

	@Test
	void quotesAtLeastOneSentenceHoweverLong() {
		String endless = "mot ".repeat(300).strip() + ".";
		assertThat(sentences(relevance(finding("Un.\n" + endless), 2))).containsExactly(endless);
	}

	@Test
	void quotesWithASentenceTheOneItLeansOn() {
		Finding finding = relevance(
				finding("Un.\nLe pass dure 30 jours.\nIl se renouvelle.\nQuatre.\nCinq.\nSix.\nSept.\nHuit."), 3, 8, 7,
				6);
		assertThat(sentences(finding)).containsExactly("Le pass dure 30 jours.", "Il se renouvelle.", "Sept.", "Huit.");
	}

	@Test
	void retrievesThePassagesForLangChain4j() {
		List<Content> contents = new PassageRetriever(finding("Un.\nDeux.")).retrieve(Query.from("?"));
		assertThat(contents).extracting((content) -> content.textSegment().text()).containsExactly("Un.", "Deux.");
		assertThat(contents.get(1).textSegment().metadata().getInteger("from")).isEqualTo(4);
	}

	private static ChatRequest request(Finding finding) {
		return new Prompt().request("?", new PassageRetriever(finding).retrieve(Query.from("?")));
	}

	private static List<String> sentences(Finding finding) {
		List<String> draft = new ArrayList<>();
		Reply.Answer answer = new AnswerWriter(null).begin("somebody").write("?", finding, draft::add).orElseThrow();
		List<String> texts = answer.sentences().stream().map(Sentence::text).toList();
		assertThat(String.join("", draft)).isEqualTo(String.join(" ", texts));
		return texts;
	}

	private static Finding finding(String answer) {
		return ScriptedKnowledge.finding(ScriptedKnowledge.article("a", "Q ?", answer), 1);
	}

	/** The same finding with those passages the most relevant, in that order. */
	private static Finding relevance(Finding finding, Integer... numbers) {
		List<Passage> passages = new ArrayList<>();
		Article article = finding.article();
		for (Passage passage : finding.passages()) {
			int rank = List.of(numbers).indexOf(passages.size() + 1);
			passages.add(new Passage(article, passage.from(), passage.to(), (rank < 0) ? 0.1 : 0.9 - 0.1 * rank));
		}
		return new Finding(article, 1, passages);
	}

}
