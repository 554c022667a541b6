package guichet.helpdesk.conversation;

/** The database did not take what was to be written; nothing of it was acked. */
public record LogStalled(Throwable cause) {
}
