package guichet.knowledge.importing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown in which each heading is a question and what follows, to the next
 * heading, its answer. Directly below a heading may stand {@code id: name}, lines
 * {@code ? other phrasing} and {@code tags: a, b}; a front matter may say
 * {@code language} and {@code source}.
 */
final class MarkdownReader {

	private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

	private final List<String> lines;

	private final Map<String, String> matter = new HashMap<>();

	private final List<ReadArticle> articles = new ArrayList<>();

	private final List<Fault> faults = new ArrayList<>();

	private MarkdownReader(String text) {
		this.lines = Arrays.asList(text.split("\n", -1));
	}

	static FileContent read(String text) {
		MarkdownReader reader = new MarkdownReader(text);
		int from = reader.readFrontMatter();
		List<Mark> marks = reader.headings(from);
		int first = marks.isEmpty() ? reader.lines.size() : marks.getFirst().line();
		if (!reader.block(from, first).isBlank()) {
			reader.faults.add(new Fault(from + 1, "Text before the first heading belongs to no question"));
		}
		for (int i = 0; i < marks.size(); i++) {
			reader.add(marks.get(i), (i + 1 < marks.size()) ? marks.get(i + 1) : null);
		}
		return new FileContent(reader.articles, reader.faults);
	}

	/** The number of the first line after the front matter. */
	private int readFrontMatter() {
		if (!this.lines.getFirst().strip().equals("---")) {
			return 0;
		}
		for (int i = 1; i < this.lines.size(); i++) {
			String line = this.lines.get(i).strip();
			if (line.equals("---")) {
				return i + 1;
			}
			int colon = line.indexOf(':');
			if (colon > 0) {
				this.matter.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
						line.substring(colon + 1).strip());
			}
		}
		this.matter.clear();
		return 0;
	}

	private List<Mark> headings(int from) {
		List<Mark> marks = new ArrayList<>();
		Node document = PARSER.parse(String.join("\n", this.lines.subList(from, this.lines.size())));
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading && !heading.getSourceSpans().isEmpty()) {
				List<SourceSpan> spans = heading.getSourceSpans();
				marks.add(new Mark(from + spans.getFirst().getLineIndex(), from + spans.getLast().getLineIndex() + 1,
						heading.getLevel(), text(heading)));
			}
		}
		return marks;
	}

	private static String text(Heading heading) {
		StringBuilder text = new StringBuilder();
		heading.accept(new AbstractVisitor() {
			@Override
			public void visit(Text node) {
				text.append(node.getLiteral());
			}

			@Override
			public void visit(Code node) {
				text.append(node.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak node) {
				text.append(' ');
			}
		});
		return text.toString().strip();
	}

	private void add(Mark mark, @Nullable Mark next) {
		int end = (next != null) ? next.line() : this.lines.size();
		Below below = new Below();
		int from = mark.body();
		while (from < end && below.take(this.lines.get(from))) {
			from++;
		}
		String answer = block(from, end);
		boolean section = next != null && next.level() > mark.level() && below.isEmpty();
		if (!answer.isBlank()) {
			this.articles.add(new ReadArticle(mark.line() + 1, below.id, mark.text(), below.phrasings, answer.strip(),
					this.matter.get("language"), below.tags, this.matter.get("source"), below.url));
		}
		else if (!section) {
			this.faults.add(Fault.of(mark.line() + 1, "The heading has no answer below it", mark.text()));
		}
	}

	private String block(int from, int to) {
		return (from < to) ? String.join("\n", this.lines.subList(from, to)) : "";
	}

	/** A heading: its first line, the line after it, its level and its text. */
	private record Mark(int line, int body, int level, String text) {
	}

	/** The lines directly below a heading that describe the article. */
	private static final class Below {

		private @Nullable String id;

		private @Nullable String url;

		private final List<String> phrasings = new ArrayList<>();

		private List<String> tags = List.of();

		boolean isEmpty() {
			return this.id == null && this.url == null && this.phrasings.isEmpty() && this.tags.isEmpty();
		}

		boolean take(String line) {
			if (line.startsWith("id:")) {
				this.id = line.substring(3).strip();
			}
			else if (line.startsWith("url:")) {
				this.url = line.substring(4).strip();
			}
			else if (line.startsWith("? ")) {
				this.phrasings.add(line.substring(2).strip());
			}
			else if (line.startsWith("tags:")) {
				this.tags = Arrays.stream(line.substring(5).split("[,،]"))
					.map(String::strip)
					.filter((tag) -> !tag.isEmpty())
					.toList();
			}
			else {
				return false;
			}
			return true;
		}

	}

}
