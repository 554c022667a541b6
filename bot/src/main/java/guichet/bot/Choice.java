package guichet.bot;

/** A question that the customer may tap; its text is said in his name. */
public record Choice(String text) {
}
