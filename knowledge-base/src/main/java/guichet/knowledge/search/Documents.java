package guichet.knowledge.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

import guichet.knowledge.Article;
import guichet.knowledge.search.Field.Part;
import guichet.knowledge.search.Field.View;
import guichet.knowledge.text.ReadText;

/** Writes an article as the documents of the index. */
final class Documents {

	private Documents() {
	}

	static List<Document> of(Article article) {
		List<Document> documents = new ArrayList<>();
		List<String> asked = new ArrayList<>(article.phrasings());
		asked.addFirst(article.question());
		for (String phrasing : asked) {
			documents.add(document(article, Part.PHRASING, phrasing));
		}
		String asking = String.join(" \n", asked);
		String tags = String.join(" \n", article.tags());
		documents.add(document(article, Part.ASKING, asking + " \n" + tags));
		if (!article.answer().isBlank()) {
			documents.add(document(article, Part.ANSWER, article.question() + " \n" + tags + " \n" + article.answer()));
		}
		return documents;
	}

	private static Document document(Article article, Part part, String text) {
		Document document = new Document();
		document.add(new StringField(Field.ID, article.id().value(), Store.NO));
		document.add(new BinaryDocValuesField(Field.ARTICLE, new BytesRef(article.id().value())));
		ReadText read = ReadText.of(text, article.language());
		for (View view : View.values()) {
			if (view == View.GRAMS && Weights.of(part).grams() == 0) {
				continue;
			}
			String name = Field.name(part, view, article.language());
			document.add(new TextField(name, new WordStream(switch (view) {
				case STEMS -> read.stems();
				case WORDS -> read.words();
				case GRAMS -> read.grams();
			})));
		}
		return document;
	}

}
