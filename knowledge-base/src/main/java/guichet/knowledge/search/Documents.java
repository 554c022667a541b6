package guichet.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

import guichet.knowledge.Article;
import guichet.knowledge.text.ReadText;

/** Writes an article as a document of the index. */
final class Documents {

	private static final FieldType COUNTED = counted();

	private Documents() {
	}

	static Document of(Article article) {
		String language = article.language();
		List<ReadText> asking = new ArrayList<>();
		article.asked().forEach((asked) -> asking.add(ReadText.of(asked, language)));
		asking.add(ReadText.of(String.join(" \n", article.tags()), language));
		ReadText answer = ReadText.of(article.answer(), language);
		Document document = new Document();
		document.add(new StringField(Field.ID, article.id().value(), Store.NO));
		document.add(new BinaryDocValuesField(Field.ID, new BytesRef(article.id().value())));
		document.add(field(Field.ASKING.in(language), all(asking, ReadText::stems)));
		document.add(field(Field.WORDS.in(language), all(asking, ReadText::words)));
		document.add(field(Field.WORDS.in(language), answer.words()));
		if (!answer.isEmpty()) {
			document.add(field(Field.ANSWER.in(language), answer.stems()));
			document.add(field(Field.ANSWER.in(language), asking.getFirst().stems()));
			document.add(field(Field.ANSWER.in(language), asking.getLast().stems()));
		}
		return document;
	}

	private static List<String> all(List<ReadText> texts, Function<ReadText, List<String>> view) {
		return texts.stream().flatMap((text) -> view.apply(text).stream()).toList();
	}

	private static org.apache.lucene.document.Field field(String name, List<String> terms) {
		return new org.apache.lucene.document.Field(name, new WordStream(terms), COUNTED);
	}

	/** How often a word stands in a text counts, where it stands does not. */
	private static FieldType counted() {
		FieldType type = new FieldType();
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		type.freeze();
		return type;
	}

}
