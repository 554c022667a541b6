package guichet.helpdesk;

import java.io.PrintStream;
import java.util.List;

import guichet.helpdesk.launch.Preparation;
import guichet.helpdesk.store.backup.Keeping;

/** The commands beside the product itself: backup, restore and prepare. */
public final class HouseKeeping {

	private HouseKeeping() {
	}

	/** Returns the process's exit status. */
	public static int run(String command, List<String> arguments, PrintStream out, PrintStream err) {
		return "prepare".equals(command) ? new Preparation(out).run(arguments)
				: new Keeping(out, err).run(command, arguments);
	}

}
