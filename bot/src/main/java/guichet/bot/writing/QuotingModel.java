package guichet.bot.writing;

import java.util.List;
import java.util.Set;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import guichet.bot.grounding.Material;

/**
 * Writes by quoting: the passages' own words, each with its number. Used when no model is
 * configured, and in place of one that fails.
 */
class QuotingModel implements ChatModel, StreamingChatModel {

	/** What the record calls it. */
	static final String NAME = "guichet-quotes";

	private final Set<Integer> told;

	QuotingModel() {
		this(Set.of());
	}

	/** Quotes what has been told already, and goes on from there. */
	QuotingModel(Set<Integer> told) {
		this.told = told;
	}

	@Override
	public ChatResponse doChat(ChatRequest request) {
		return response(String.join(" ", quotes(request)));
	}

	@Override
	public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
		List<String> quotes = quotes(request);
		quotes.forEach((quote) -> handler.onPartialResponse(quote + " "));
		handler.onCompleteResponse(response(String.join(" ", quotes)));
	}

	private List<String> quotes(ChatRequest request) {
		Material material = Prompt.material(request);
		return Excerpt.of(material, this.told)
			.stream()
			.map((number) -> Prompt.harmless(material.passages().get(number - 1).text()) + " [" + number + "]")
			.toList();
	}

	private static ChatResponse response(String text) {
		return ChatResponse.builder()
			.aiMessage(AiMessage.from(text))
			.modelName(NAME)
			.finishReason(FinishReason.STOP)
			.build();
	}

	@Override
	public ChatRequestParameters defaultRequestParameters() {
		return ChatModel.super.defaultRequestParameters();
	}

	@Override
	public List<ChatModelListener> listeners() {
		return List.of();
	}

	@Override
	public ModelProvider provider() {
		return ModelProvider.OTHER;
	}

	@Override
	public Set<Capability> supportedCapabilities() {
		return Set.of();
	}

}
