package guichet.knowledge.importing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Reads files of articles by what they are. */
public final class ArticleFiles {

	private ArticleFiles() {
	}

	/** Reads Markdown text. */
	public static FileContent markdown(String text) {
		return MarkdownReader.read(text.replace("\r\n", "\n"));
	}

	/** Reads an HTML page; its charset is found out unless given. */
	public static FileContent html(byte[] bytes, @Nullable String charset, String address) {
		try {
			Parser parser = Parser.htmlParser().setTrackPosition(true);
			return HtmlReader.read(Jsoup.parse(new ByteArrayInputStream(bytes), charset, address, parser));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a file by the ending of its name, or by how it begins when that says nothing.
	 */
	public static FileContent read(String name, byte[] bytes) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		if (ending.equals("html") || ending.equals("htm") || ending.equals("xhtml")) {
			return html(bytes, null, "");
		}
		String text = Encoding.decode(bytes);
		if (text.indexOf('\0') >= 0) {
			return FileContent.unreadable("The file is not text");
		}
		return switch (ending) {
			case "md", "markdown" -> MarkdownReader.read(text);
			case "csv", "tsv" -> CsvReader.read(text);
			case "jsonl", "ndjson", "json" -> JsonReader.read(text);
			default -> readUnnamed(text, bytes);
		};
	}

	private static FileContent readUnnamed(String text, byte[] bytes) {
		String begin = text.stripLeading();
		if (begin.startsWith("{") || begin.startsWith("[")) {
			return JsonReader.read(text);
		}
		if (begin.startsWith("<")) {
			return html(bytes, null, "");
		}
		if (begin.startsWith("#") || begin.startsWith("---")) {
			return MarkdownReader.read(text);
		}
		return FileContent.unreadable("The kind of file is not known: Markdown, CSV, JSON lines or HTML is");
	}

}
