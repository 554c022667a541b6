/** How much of the server one caller may take: frames, messages, links, requests. */
@NullMarked
package guichet.helpdesk.live.limit;

import org.jspecify.annotations.NullMarked;
