package guichet.knowledge.importing.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;

import guichet.knowledge.text.Folding;

/** Which column of a table holds what, by the names in its first row. */
record CsvColumns(Map<Column, Integer> places, List<String> unknown) {

	static CsvColumns of(CSVRecord header) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		List<String> unknown = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			Column column = Column.named(header.get(i));
			if (column == Column.OTHER || places.putIfAbsent(column, i) != null) {
				unknown.add(header.get(i).strip());
			}
		}
		unknown.removeIf(String::isEmpty);
		return new CsvColumns(places, unknown);
	}

	boolean areEnough() {
		return this.places.containsKey(Column.QUESTION) && this.places.containsKey(Column.ANSWER);
	}

	/** The cell's text, empty when there is none. */
	String cell(CSVRecord row, Column column) {
		Integer place = this.places.get(column);
		return (place == null || place >= row.size()) ? "" : row.get(place).strip();
	}

	/** What a column may hold, and what it may be called. */
	enum Column {

		QUESTION("question", "questions", "titre", "title", "intitule", "demande", "q", "السوال", "سوال"),
		ANSWER("reponse", "reponses", "answer", "answers", "response", "contenu", "content", "texte", "text", "r", "a",
				"الجواب", "الاجابه", "جواب"),
		LANGUAGE("langue", "language", "lang", "locale", "اللغه"),
		REFERENCE("id", "ref", "reference", "identifiant", "slug", "code", "numero", "no"),
		PHRASINGS("phrasings", "phrasing", "alternatives", "variantes", "variante", "formulations",
				"autres formulations", "other phrasings", "autres questions", "synonymes", "synonyms"),
		TAGS("tags", "tag", "mots cles", "mot cle", "etiquettes", "keywords", "categorie", "category", "theme"),
		URL("url", "lien", "link", "adresse web", "page"), SOURCE("source", "origine"), OTHER;

		private final Set<String> names;

		Column(String... names) {
			this.names = Set.of(names);
		}

		static Column named(String header) {
			String name = Folding.fold(header).replaceAll("[^\\p{L}\\d]+", " ").strip();
			for (Column column : values()) {
				if (column.names.contains(name)) {
					return column;
				}
			}
			return OTHER;
		}

	}

}
