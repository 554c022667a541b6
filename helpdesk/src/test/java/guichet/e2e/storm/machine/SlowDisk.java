package guichet.e2e.storm.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes a disk's sync take longer, for whoever is started with the environment given: a
 * library laid before the system's, compiled on the spot where there is a C compiler.
 */
public final class SlowDisk {

	private static final String SOURCE = """
			#define _GNU_SOURCE
			#include <dlfcn.h>
			#include <time.h>
			static void delay(void) { struct timespec t = { %1$d / 1000000, (%1$d %% 1000000) * 1000L };
			  nanosleep(&t, 0); }
			int fsync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fsync"); delay(); return real(fd); }
			int fdatasync(int fd) { int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync"); delay(); return real(fd); }
			""";

	private SlowDisk() {
	}

	/**
	 * The environment to start a PostgreSQL with, directly or through its parent.
	 * @param delay such as 2ms
	 */
	public static Map<String, String> environment(String delay) {
		long micros = Math.round(Double.parseDouble(delay.replace("ms", "")) * 1000);
		try {
			Path home = Files.createTempDirectory("slow-disk-");
			home.toFile().setReadable(true, false);
			home.toFile().setExecutable(true, false);
			Path source = Files.writeString(home.resolve("slow.c"), SOURCE.formatted(micros));
			Path library = home.resolve("slow.so");
			Process compiler = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(),
					"-ldl")
				.inheritIO()
				.start();
			if (!compiler.waitFor(30, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
				throw new IllegalStateException("The slow disk's library could not be compiled");
			}
			library.toFile().setReadable(true, false);
			return Map.of("LD_PRELOAD", library.toString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					"--fsync-delay needs a C compiler, cc, and there is none: " + ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
