/** The desk's tickets and the conversations behind them, over REST. */
@NullMarked
package guichet.helpdesk.console.desk;

import org.jspecify.annotations.NullMarked;
