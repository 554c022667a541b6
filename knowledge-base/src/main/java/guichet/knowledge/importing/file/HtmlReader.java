package guichet.knowledge.importing.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

import guichet.knowledge.importing.file.StructuredFaq.QuestionAnswer;
import guichet.knowledge.text.Folding;

/**
 * Reads the questions of a page: those it declares by schema.org, those it folds
 * ({@code details}), lists ({@code dl}) and, where there are none of these, its headings
 * with what follows.
 */
final class HtmlReader {

	private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

	private final List<ReadArticle> articles = new ArrayList<>();

	private final List<Fault> faults = new ArrayList<>();

	private final Set<String> asked = new HashSet<>();

	private final String language;

	private HtmlReader(String language) {
		this.language = language;
	}

	static FileContent read(Document page) {
		String language = page.select("html").attr("lang").replaceAll("[-_].*", "");
		HtmlReader reader = new HtmlReader(language);
		StructuredFaq.of(page).forEach(reader::add);
		page.select("details").forEach(reader::addDetails);
		page.select("dl").forEach(reader::addList);
		if (reader.articles.isEmpty()) {
			page.select("nav, header, footer, aside").remove();
			page.select(HEADINGS).forEach(reader::addHeading);
		}
		if (reader.articles.isEmpty()) {
			reader.faults
				.add(new Fault(0, "The page holds no question with an answer: no FAQ markup, details, dl or headings"));
		}
		return new FileContent(reader.articles, reader.faults);
	}

	private void addDetails(Element details) {
		Element summary = details.selectFirst("> summary");
		if (summary != null) {
			List<Node> rest = new ArrayList<>(details.childNodes());
			rest.remove(summary);
			add(new QuestionAnswer(line(details), HtmlText.of(summary), HtmlText.of(rest)));
		}
	}

	private void addList(Element list) {
		Elements terms = list.select("dt");
		for (Element term : terms) {
			List<Element> answer = new ArrayList<>();
			Element next = term.nextElementSibling();
			while (next != null && next.normalName().equals("dd")) {
				answer.add(next);
				next = next.nextElementSibling();
			}
			add(new QuestionAnswer(line(term), HtmlText.of(term), HtmlText.of(answer)));
		}
	}

	/** What follows a heading, to the next one of any level. */
	private void addHeading(Element heading) {
		List<Node> answer = new ArrayList<>();
		Node next = heading.nextSibling();
		while (next != null && !holdsHeading(next)) {
			answer.add(next);
			next = next.nextSibling();
		}
		String text = HtmlText.of(answer);
		if (!text.isEmpty()) {
			add(new QuestionAnswer(line(heading), HtmlText.of(heading), text));
		}
	}

	private static boolean holdsHeading(Node node) {
		return node instanceof Element element && (element.is(HEADINGS) || element.selectFirst(HEADINGS) != null);
	}

	private void add(QuestionAnswer found) {
		String question = found.question().replaceAll("\\s+", " ").strip();
		if (question.isEmpty() || found.answer().isEmpty()) {
			this.faults.add(Fault.of(found.line(),
					question.isEmpty() ? "An answer without a question" : "A question without an answer",
					question + found.answer()));
		}
		else if (this.asked.add(Folding.fold(question))) {
			this.articles.add(new ReadArticle(found.line(), null, question, List.of(), found.answer(),
					this.language.isBlank() ? null : this.language, List.of(), null, null));
		}
	}

	private static int line(Element element) {
		return Math.max(0, element.sourceRange().start().lineNumber());
	}

}
