package guichet.knowledge.search;

import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

import guichet.knowledge.weighing.Holding;

/** Writes an article as a document of the index. */
final class Documents {

	private static final FieldType COUNTED = counted();

	private Documents() {
	}

	static Document of(Holding holding) {
		String id = holding.article().id().value();
		String language = holding.article().language();
		Document document = new Document();
		document.add(new StringField(Field.ID, id, Store.NO));
		document.add(new BinaryDocValuesField(Field.ID, new BytesRef(id)));
		document.add(field(Field.ASKING.in(language), holding.askingStems()));
		if (holding.answers()) {
			document.add(field(Field.ANSWER.in(language), holding.answerStems()));
		}
		return document;
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
