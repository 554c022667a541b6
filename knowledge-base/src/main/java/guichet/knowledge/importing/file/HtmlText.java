package guichet.knowledge.importing.file;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text that a reader of an element sees: paragraphs and list lines kept apart, no
 * markup.
 */
final class HtmlText implements NodeFilter {

	private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "nav", "form", "button",
			"svg", "iframe", "object", "head", "select", "textarea", "audio", "video", "canvas");

	private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd", "option");

	private static final Set<String> CELLS = Set.of("td", "th");

	private final StringBuilder text = new StringBuilder();

	private HtmlText() {
	}

	static String of(Element element) {
		HtmlText reader = new HtmlText();
		element.filter(reader);
		return reader.result();
	}

	static String of(Iterable<? extends Node> nodes) {
		HtmlText reader = new HtmlText();
		nodes.forEach((node) -> node.filter(reader));
		return reader.result();
	}

	private String result() {
		return this.text.toString()
			.replace('\u00a0', ' ')
			.replaceAll("[ \\t]+", " ")
			.replaceAll(" ?\n ?", "\n")
			.replaceAll("(?m)^-$\n?", "")
			.replaceAll("\n+(?=- )", "\n")
			.replaceAll("\n{3,}", "\n\n")
			.strip();
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode words) {
			this.text.append(words.getWholeText().replaceAll("\\s+", " "));
			return FilterResult.CONTINUE;
		}
		if (node instanceof Element element) {
			if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
				return FilterResult.SKIP_ENTIRELY;
			}
			begin(element);
		}
		return FilterResult.CONTINUE;
	}

	private void begin(Element element) {
		String name = element.normalName();
		if (LINES.contains(name)) {
			this.text.append('\n').append(name.equals("li") ? "- " : "");
		}
		else if (CELLS.contains(name)) {
			this.text.append((element.previousElementSibling() != null) ? " | " : "");
		}
		else if (element.isBlock() && !beginsListLine()) {
			this.text.append("\n\n");
		}
	}

	/** A paragraph at the beginning of a list line stays on it. */
	private boolean beginsListLine() {
		int length = this.text.length();
		return length >= 2 && this.text.charAt(length - 2) == '-' && this.text.charAt(length - 1) == ' ';
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element && element.isBlock() && !LINES.contains(element.normalName())
				&& !CELLS.contains(element.normalName())) {
			this.text.append("\n\n");
		}
		return FilterResult.CONTINUE;
	}

}
