/**
 * Learns from a base's own phrasings which words and meanings belong to which article.
 */
@NullMarked
package guichet.knowledge.learning;

import org.jspecify.annotations.NullMarked;
