package guichet.knowledge.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

import guichet.knowledge.Article;
import guichet.knowledge.search.Field.Part;
import guichet.knowledge.search.Field.View;
import guichet.knowledge.text.ReadText;

/** Writes an article as the documents of the index. */
final class Documents {

	private static final FieldType COUNTED = counted();

	private Documents() {
	}

	/**
	 * One for each way of asking, then one for all of them together, then the answer's.
	 */
	static List<Document> of(Article article) {
		List<Document> documents = new ArrayList<>();
		List<String> asked = new ArrayList<>(article.phrasings());
		asked.addFirst(article.question());
		for (int i = 0; i < asked.size(); i++) {
			documents.add(document(article, Part.PHRASING, asked.get(i), asked.size() - i));
		}
		String tags = String.join(" \n", article.tags());
		documents.add(document(article, Part.ASKING, String.join(" \n", asked) + " \n" + tags, 0));
		String answer = article.question() + " \n" + tags + " \n" + article.answer();
		documents.add(document(article, Part.ANSWER, article.answer().isBlank() ? "" : answer, -1));
		return documents;
	}

	private static Document document(Article article, Part part, String text, int toAsking) {
		Document document = new Document();
		document.add(new StringField(Field.ID, article.id().value(), Store.NO));
		document.add(new BinaryDocValuesField(Field.ARTICLE, new BytesRef(article.id().value())));
		document.add(new NumericDocValuesField(Field.TO_ASKING, toAsking));
		ReadText read = ReadText.of(text, article.language());
		for (View view : View.values()) {
			if (view != View.GRAMS || Weights.of(part).grams() > 0) {
				String name = Field.name(part, view, article.language());
				document.add(new org.apache.lucene.document.Field(name, new WordStream(switch (view) {
					case STEMS -> read.stems();
					case WORDS -> read.words();
					case GRAMS -> read.grams();
				}), COUNTED));
			}
		}
		return document;
	}

	/** How often a word stands in a text counts, where it stands does not. */
	private static FieldType counted() {
		FieldType type = new FieldType();
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		type.freeze();
		return type;
	}

}
