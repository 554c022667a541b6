package guichet.e2e.storm.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done to a process from outside. */
final class Signals {

	private Signals() {
	}

	/** The process first, then all its children, at once and without warning. */
	static void kill(ProcessHandle process) {
		List<ProcessHandle> family = family(process);
		family.forEach(ProcessHandle::destroyForcibly);
		family.forEach((one) -> one.onExit().join());
	}

	/** Stands still for so long, with all its children. */
	static void pause(ProcessHandle process, long millis) throws IOException, InterruptedException {
		List<ProcessHandle> family = family(process);
		signal("-STOP", family);
		Thread.sleep(millis);
		signal("-CONT", family);
	}

	private static List<ProcessHandle> family(ProcessHandle process) {
		return Stream.concat(Stream.of(process), process.descendants()).toList();
	}

	private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("kill", signal));
		processes.forEach((process) -> command.add(Long.toString(process.pid())));
		new ProcessBuilder(command).start().waitFor();
	}

}
