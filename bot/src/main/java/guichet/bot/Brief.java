package guichet.bot;

import java.util.List;

/**
 * What the assistant tells the agent who takes over.
 *
 * @param openQuestion what is still to be answered, in the customer's words
 * @param nearest the passages that came nearest without being proof
 */
public record Brief(String openQuestion, List<Citation> nearest) {

	public Brief {
		nearest = List.copyOf(nearest);
	}

}
