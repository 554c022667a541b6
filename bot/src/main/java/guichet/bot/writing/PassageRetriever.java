package guichet.bot.writing;

import java.util.List;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import guichet.bot.grounding.Material;
import guichet.knowledge.Finding;
import guichet.knowledge.Passage;

/**
 * What the shelf found in this turn, as LangChain4j's retriever: the passages of the
 * article that answers, in reading order; of a very long one those nearest the question,
 * as a request is bounded. The search itself has run, because its verdict comes first:
 * without certainty nothing is written.
 */
record PassageRetriever(Finding finding) implements ContentRetriever {

	/** How many characters a model is given to read. */
	private static final int LONGEST = 12_000;

	@Override
	public List<Content> retrieve(Query query) {
		List<Passage> passages = this.finding.passages()
			.stream()
			.filter((passage) -> !passage.text().isBlank())
			.toList();
		return Excerpt.within(new Material(passages), LONGEST)
			.stream()
			.<Content>map((number) -> new PassageContent(passages.get(number - 1)))
			.toList();
	}

}
