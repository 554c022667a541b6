package guichet.helpdesk.ticket;

import java.util.List;

import guichet.helpdesk.conversation.Content;

/**
 * What spares the customer from saying it all again.
 *
 * @param openQuestion what is still to be answered, in the customer's words
 * @param nearest passages that came near without being proof
 */
public record Brief(String openQuestion, List<Content.Citation> nearest) {

	public Brief {
		nearest = List.copyOf(nearest);
	}

}
