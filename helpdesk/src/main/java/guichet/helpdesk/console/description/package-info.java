/** The API's description for outside clients, drawn up by OpenAPI. */
@NullMarked
package guichet.helpdesk.console.description;

import org.jspecify.annotations.NullMarked;
