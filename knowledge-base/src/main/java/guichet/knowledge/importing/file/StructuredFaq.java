package guichet.knowledge.importing.file;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions that a page declares by schema.org, as JSON-LD or as microdata. */
final class StructuredFaq {

	private static final int DEEPEST = 20;

	private final List<QuestionAnswer> found = new ArrayList<>();

	private StructuredFaq() {
	}

	static List<QuestionAnswer> of(Document page) {
		StructuredFaq faq = new StructuredFaq();
		for (Element script : page.select("script[type=application/ld+json]")) {
			try {
				faq.addLinkedData(JsonMapper.shared().readTree(script.data()), line(script), DEEPEST);
			}
			catch (JacksonException ex) {
				// A page's broken linked data is no article; its visible text is still
				// read
			}
		}
		for (Element question : page.select("[itemtype~=(?i)schema.org/Question$]")) {
			faq.addMicrodata(question);
		}
		return faq.found;
	}

	private void addLinkedData(JsonNode node, int line, int depth) {
		if (depth == 0) {
			return;
		}
		if (isType(node, "Question")) {
			String question = plain(node.path("name").asString(node.path("text").asString("")));
			JsonNode answer = node.has("acceptedAnswer") ? node.path("acceptedAnswer") : node.path("suggestedAnswer");
			String text = plain((answer.isArray() ? answer.path(0) : answer).path("text").asString(""));
			this.found.add(new QuestionAnswer(line, question, text));
			return;
		}
		node.forEach((part) -> addLinkedData(part, line, depth - 1));
	}

	private static boolean isType(JsonNode node, String name) {
		JsonNode type = node.path("@type");
		return type.isArray() ? type.valueStream().anyMatch((each) -> each.asString("").endsWith(name))
				: type.asString("").endsWith(name);
	}

	private static String plain(String html) {
		return HtmlText.of(Jsoup.parseBodyFragment(html).body());
	}

	private void addMicrodata(Element question) {
		Element name = question.selectFirst("[itemprop=name]");
		Element answer = question.selectFirst("[itemprop=acceptedAnswer], [itemprop=suggestedAnswer]");
		if (name != null && answer != null) {
			Element text = answer.selectFirst("[itemprop=text]");
			this.found.add(
					new QuestionAnswer(line(question), HtmlText.of(name), HtmlText.of((text != null) ? text : answer)));
		}
	}

	private static int line(Element element) {
		return Math.max(0, element.sourceRange().start().lineNumber());
	}

	/** A question and its answer as text. */
	record QuestionAnswer(int line, String question, String answer) {
	}

}
