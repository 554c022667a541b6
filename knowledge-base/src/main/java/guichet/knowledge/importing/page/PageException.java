package guichet.knowledge.importing.page;

import java.io.IOException;

/** The page was refused or could not be fetched; the message is fit for an editor. */
public class PageException extends IOException {

	PageException(String message) {
		super(message);
	}

	PageException(String message, Throwable cause) {
		super(message, cause);
	}

}
