package guichet.bot.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import guichet.bot.grounding.Material;
import guichet.bot.words.Texts;
import guichet.knowledge.Passage;

/**
 * What a model is asked. The visitor's words and the passages are framed as material;
 * they cannot close the frame, because the marks that make it are taken out of them.
 */
class Prompt implements ContentInjector {

	/** Where our own model finds the passages; never sent to a server. */
	private static final String MATERIAL = "guichet.material";

	private static final int LONGEST_QUESTION = 2000;

	private final SystemMessage system = SystemMessage.from(Texts.resource("prompts/system.txt").strip());

	ChatRequest request(String question, List<Content> contents) {
		ChatMessage asked = inject(contents, UserMessage.from(question));
		return ChatRequest.builder().messages(this.system, asked).build();
	}

	@Override
	public ChatMessage inject(List<Content> contents, ChatMessage message) {
		String question = (message instanceof UserMessage user) ? user.singleText() : "";
		List<Passage> passages = new ArrayList<>();
		StringBuilder text = new StringBuilder("<passages>\n");
		for (Content content : contents) {
			if (content instanceof PassageContent(Passage passage)) {
				passages.add(passage);
				text.append('[').append(passages.size()).append("] ").append(harmless(passage.text())).append('\n');
			}
		}
		text.append("</passages>\n<question>\n").append(shortened(harmless(question))).append("\n</question>");
		return UserMessage.builder()
			.addContent(TextContent.from(text.toString()))
			.attributes(Map.of(MATERIAL, new Material(passages)))
			.build();
	}

	/** The passages that a request was made with. */
	static Material material(ChatRequest request) {
		for (ChatMessage message : request.messages()) {
			if (message instanceof UserMessage user && user.attributes().get(MATERIAL) instanceof Material material) {
				return material;
			}
		}
		return new Material(List.of());
	}

	/** The same words without the marks that frame or number the material. */
	static String harmless(String text) {
		return text.strip()
			.replace('<', '\u2039')
			.replace('>', '\u203A')
			.replace('[', '(')
			.replace(']', ')')
			.replaceAll("\\R+", " ");
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST_QUESTION) ? text.substring(0, LONGEST_QUESTION) : text;
	}

}
