package guichet.e2e.storm.load;

import guichet.e2e.storm.machine.Options;

/**
 * What a storm is made of.
 *
 * @param rate messages a second of all together; 0 for as fast as they are acked
 * @param inFlight how many of a visitor's messages are unacked at a time, where there is
 * no rate
 * @param handedOver whether all ask for a person first, so that the assistant owes
 * nothing
 * @param agent whether somebody sits at the desk and is told all
 */
public record Plan(int visitors, int rate, int inFlight, int seconds, int warmUp, int characters, boolean handedOver,
		boolean agent) {

	/** The names of the options that {@link #of} reads. */
	public static final String[] OPTIONS = { "visitors", "rate", "in-flight", "seconds", "warm-up", "characters",
			"handed-over", "agent" };

	public static Plan of(Options options) {
		return new Plan(options.number("visitors", 500), options.number("rate", 0), options.number("in-flight", 1),
				options.number("seconds", 20), options.number("warm-up", 10), options.number("characters", 80),
				options.has("handed-over"), options.has("agent"));
	}

	/** A visitor's message, as long as planned, each its own. */
	String text(int number) {
		String text = "Message " + number
				+ " : bonjour, je voudrais savoir le prix et le delai de livraison du tableau "
				+ "que je vois sur votre site, merci d'avance. ";
		return text.repeat(1 + this.characters / text.length()).substring(0, this.characters).strip();
	}

}
