package guichet.e2e.storm.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How much processor time a process has used, from {@code /proc}; 0 where there is none.
 */
public final class Cpu {

	/** The kernel counts in hundredths of a second, on every platform we meet. */
	private static final long MILLIS_PER_TICK = 10;

	private Cpu() {
	}

	/** The process alone. */
	public static long millis(long pid) {
		return ticks(pid, false) * MILLIS_PER_TICK;
	}

	/** The process and all its children, those too that have ended. */
	public static long millisOfFamily(long pid) {
		try (Stream<ProcessHandle> family = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)) {
			return (ticks(pid, true) + family.mapToLong((child) -> ticks(child.pid(), true)).sum()) * MILLIS_PER_TICK;
		}
	}

	private static long ticks(long pid, boolean ended) {
		try {
			String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
			return ended ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
