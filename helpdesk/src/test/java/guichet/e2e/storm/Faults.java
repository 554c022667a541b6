package guichet.e2e.storm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.springframework.util.FileSystemUtils;

import guichet.e2e.storm.fault.Assault;
import guichet.e2e.storm.fault.Books;
import guichet.e2e.storm.fault.Siege;
import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.machine.Options;
import guichet.e2e.storm.site.Site;

/**
 * Kills, stops and cuts off parts of a running site under load, and holds what visitors
 * and desk were told against the record; ends with 1 if the books are not clean. See
 * docs/delivery.md.
 */
final class Faults {

	private Faults() {
	}

	public static void main(String[] arguments) throws Exception {
		List<String> names = new ArrayList<>(Assault.OPTIONS);
		names.addAll(List.of("nodes", "redis", "redis-loss", "fast-start", "prepared", "keep"));
		Options options = new Options(arguments, names.toArray(String[]::new));
		Assault assault = Assault.of(options);
		System.out.println(assault);
		Path data = Files.createTempDirectory("guichet-faults-");
		List<String> program = program(options);
		Books books;
		try (Site site = new Site(program, data, options.number("nodes", 1), options.has("redis"),
				options.settings())) {
			if (options.has("redis-loss")) {
				site.redis().losePercent(options.number("redis-loss", 1), new Random(assault.seed() + 2));
			}
			Siege siege = new Siege(assault, site);
			books = siege.run();
			System.out.println(siege.quiet());
		}
		System.out.println(books);
		if (options.has("keep") || !books.clean()) {
			System.out.println("kept in " + data);
		}
		else {
			FileSystemUtils.deleteRecursively(data);
		}
		System.exit(books.clean() ? 0 : 1);
	}

	private static List<String> program(Options options) {
		if (options.has("prepared")) {
			return GuichetProcess.prepared(options.text("prepared", ""));
		}
		return options.has("fast-start") ? GuichetProcess.classes() : GuichetProcess.packaged();
	}

}
