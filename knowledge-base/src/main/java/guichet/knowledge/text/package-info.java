/** Words and sentences of French, Arabic and English, however they were typed. */
@NamedInterface("text")
@NullMarked
package guichet.knowledge.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
