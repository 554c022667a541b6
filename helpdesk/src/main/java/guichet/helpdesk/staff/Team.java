package guichet.helpdesk.staff;

/** People who are competent for the same matters. */
public record Team(TeamId id, String name) {
}
