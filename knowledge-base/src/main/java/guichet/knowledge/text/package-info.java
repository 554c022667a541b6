/** Words and sentences of French, Arabic and English, however they were typed. */
@NullMarked
package guichet.knowledge.text;

import org.jspecify.annotations.NullMarked;
