/** How nodes hear of each other's entries: a ring, and where it was lost, a look. */
@NullMarked
package guichet.helpdesk.live.feed;

import org.jspecify.annotations.NullMarked;
