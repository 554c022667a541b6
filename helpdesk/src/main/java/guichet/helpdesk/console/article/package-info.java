/** The knowledge base over REST: reading, writing, trying and importing articles. */
@NullMarked
package guichet.helpdesk.console.article;

import org.jspecify.annotations.NullMarked;
