package guichet.knowledge.importing;

/**
 * Something that an import does not take over.
 *
 * @param where file and line, as far as known
 * @param what in words, with the value
 */
public record Problem(String where, String what) {
}
