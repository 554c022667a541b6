package guichet.bot.writing;

import java.util.List;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import guichet.knowledge.Finding;

/**
 * What the shelf found in this turn, as LangChain4j's retriever: the passages of the
 * article that answers, in reading order. The search itself has run, because its verdict
 * comes first: without certainty nothing is written.
 */
record PassageRetriever(Finding finding) implements ContentRetriever {

	@Override
	public List<Content> retrieve(Query query) {
		return this.finding.passages()
			.stream()
			.filter((passage) -> !passage.text().isBlank())
			.<Content>map(PassageContent::new)
			.toList();
	}

}
