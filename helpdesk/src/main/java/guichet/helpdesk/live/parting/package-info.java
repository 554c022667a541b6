/** How a node that stops lets everybody go: nothing lost, nobody left without a word. */
@NullMarked
package guichet.helpdesk.live.parting;

import org.jspecify.annotations.NullMarked;
