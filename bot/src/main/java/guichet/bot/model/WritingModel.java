package guichet.bot.model;

import java.time.Duration;

import dev.langchain4j.model.chat.StreamingChatModel;

/**
 * A model that may write answers.
 *
 * @param name what the record calls it
 * @param patience how long a whole answer may take
 */
public record WritingModel(String name, StreamingChatModel model, Duration patience) {
}
