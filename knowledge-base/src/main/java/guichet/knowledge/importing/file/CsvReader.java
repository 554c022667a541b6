package guichet.knowledge.importing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import guichet.knowledge.importing.file.CsvColumns.Column;

/** Reads a table whose first row names its columns, in French, English or Arabic. */
final class CsvReader {

	private static final char[] SEPARATORS = { ',', ';', '\t', '|' };

	private final List<ReadArticle> articles = new ArrayList<>();

	private final List<Fault> faults = new ArrayList<>();

	private CsvReader() {
	}

	static FileContent read(String text) {
		CsvReader reader = new CsvReader();
		try (CSVParser rows = CSVParser.parse(text, format(separator(text)))) {
			reader.read(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new FileContent(reader.articles, reader.faults);
	}

	private static CSVFormat format(char separator) {
		return CSVFormat.DEFAULT.builder()
			.setDelimiter(separator)
			.setIgnoreEmptyLines(false)
			.setTrailingData(true)
			.setLenientEof(true)
			.get();
	}

	/** The one with which the first row names the most columns that are known. */
	private static char separator(String text) {
		char best = SEPARATORS[0];
		int most = 0;
		for (char separator : SEPARATORS) {
			String firstLines = text.substring(0, Math.min(text.length(), 10_000));
			try (CSVParser rows = CSVParser.parse(firstLines, format(separator))) {
				var row = rows.iterator();
				int known = row.hasNext() ? CsvColumns.of(row.next()).places().size() : 0;
				if (known > most) {
					most = known;
					best = separator;
				}
			}
			catch (IOException | UncheckedIOException | IllegalStateException ex) {
				// Not this one
			}
		}
		return best;
	}

	private void read(CSVParser rows) {
		var each = rows.iterator();
		@Nullable CsvColumns columns = null;
		long line = 1;
		try {
			while (each.hasNext()) {
				CSVRecord row = each.next();
				if (columns == null) {
					columns = columns(row);
					if (!columns.areEnough()) {
						return;
					}
				}
				else {
					add(row, columns, (int) line);
				}
				line = rows.getCurrentLineNumber() + 1;
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			this.faults.add(new Fault((int) line, "The table cannot be read from here on: " + ex.getMessage()));
		}
	}

	private CsvColumns columns(CSVRecord header) {
		CsvColumns columns = CsvColumns.of(header);
		if (!columns.areEnough()) {
			this.faults
				.add(Fault.of(1, "The first row must name a column question and a column answer (or réponse), but is",
						String.join(", ", header.toList())));
		}
		else if (!columns.unknown().isEmpty()) {
			this.faults.add(new Fault(1, "Columns not taken over: " + String.join(", ", columns.unknown())));
		}
		return columns;
	}

	private void add(CSVRecord row, CsvColumns columns, int line) {
		if (row.stream().allMatch(String::isBlank)) {
			return;
		}
		String question = columns.cell(row, Column.QUESTION);
		String answer = columns.cell(row, Column.ANSWER);
		if (question.isEmpty() || answer.isEmpty()) {
			this.faults.add(Fault.of(line, "The row lacks its " + (question.isEmpty() ? "question" : "answer"),
					String.join(" | ", row.toList())));
			return;
		}
		this.articles.add(new ReadArticle(line, orNull(columns.cell(row, Column.REFERENCE)), question,
				split(columns.cell(row, Column.PHRASINGS), "[|\n]"), answer, orNull(columns.cell(row, Column.LANGUAGE)),
				split(columns.cell(row, Column.TAGS), "[,،;|\n]"), orNull(columns.cell(row, Column.SOURCE)),
				orNull(columns.cell(row, Column.URL))));
	}

	private static List<String> split(String cell, String separator) {
		return Arrays.stream(cell.split(separator)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	private static @Nullable String orNull(String cell) {
		return cell.isEmpty() ? null : cell;
	}

}
