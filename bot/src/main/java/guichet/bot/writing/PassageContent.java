package guichet.bot.writing;

import java.util.Map;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import guichet.knowledge.Passage;

/** A passage as LangChain4j's retrieval hands it on. */
record PassageContent(Passage passage) implements Content {

	@Override
	public TextSegment textSegment() {
		Metadata metadata = new Metadata().put("article", this.passage.article().id().value())
			.put("version", this.passage.article().version())
			.put("from", this.passage.from())
			.put("to", this.passage.to());
		return TextSegment.from(this.passage.text(), metadata);
	}

	@Override
	public Map<ContentMetadata, Object> metadata() {
		return Map.of(ContentMetadata.SCORE, this.passage.relevance());
	}

}
