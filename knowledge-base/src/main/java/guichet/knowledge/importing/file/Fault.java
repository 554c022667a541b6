package guichet.knowledge.importing.file;

/**
 * Something in a file that cannot be taken over.
 *
 * @param line where, from 1; 0 for the whole file
 * @param what in words, with the value
 */
public record Fault(int line, String what) {
}
