package guichet.bot;

import java.util.function.Consumer;

/** Answers what the knowledge base can prove; asks back or hands over otherwise. */
public interface Assistant {

	/**
	 * Makes the reply to a turn. Blocks while a model writes, so call it on a virtual
	 * thread; it never throws for a model's failure.
	 * @param draft hears each further piece of an answer's text while it is written, and
	 * only text that has passed the check; the returned reply holds the whole
	 */
	Reply reply(Turn turn, Consumer<String> draft);

}
