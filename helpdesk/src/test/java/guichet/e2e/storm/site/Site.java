package guichet.e2e.storm.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import guichet.e2e.storm.machine.GuichetProcess;
import guichet.helpdesk.store.TestServer;

/**
 * What faults befall: nodes behind a proxy each, with the embedded database of the only
 * one or an outside one of all, and perhaps a Redis.
 */
public final class Site implements AutoCloseable {

	private static final List<String> LIFTED = List.of("--guichet.live.messages-per-minute=1000000000",
			"--guichet.live.limits.messages-per-site=1000000000", "--guichet.live.limits.frames-per-minute=1000000000",
			"--guichet.live.limits.frames-per-second=1000000");

	private final List<GuichetProcess> nodes = new ArrayList<>();

	private final List<Proxy> proxies = new ArrayList<>();

	private final Path data;

	private final TestServer outside;

	private final RingingRedis redis;

	/** One node has its embedded database, several share an outside one. */
	public Site(List<String> program, Path data, int nodes, boolean redis, List<String> more) throws IOException {
		this.data = data;
		this.outside = (nodes > 1) ? new TestServer(data.resolve("database")) : null;
		this.redis = redis ? new RingingRedis() : null;
		List<String> settings = new ArrayList<>(lifted(more));
		if (this.outside != null) {
			settings.addAll(List.of("--guichet.database.url=" + this.outside.url(),
					"--guichet.database.user=" + this.outside.user(),
					"--guichet.database.password=" + this.outside.password()));
		}
		if (this.redis != null) {
			settings.add("--guichet.redis.url=" + this.redis.url());
		}
		for (int i = 0; i < nodes; i++) {
			GuichetProcess node = new GuichetProcess(program, data.resolve("node-" + i), settings, Map.of());
			this.nodes.add(node);
			this.proxies.add(new Proxy(node.http().getPort()));
		}
	}

	/**
	 * Nobody types as fast as a storm does, so the limits are lifted; and what is given.
	 */
	public static List<String> lifted(List<String> more) {
		return Stream.concat(LIFTED.stream(), more.stream()).toList();
	}

	public List<GuichetProcess> nodes() {
		return this.nodes;
	}

	public List<Proxy> proxies() {
		return this.proxies;
	}

	public RingingRedis redis() {
		return this.redis;
	}

	/** The visitors' doors, straight or each by a proxy. */
	public List<URI> doors(boolean proxied) {
		List<URI> doors = new ArrayList<>();
		for (int i = 0; i < this.nodes.size(); i++) {
			int port = proxied ? this.proxies.get(i).port() : this.nodes.get(i).http().getPort();
			doors.add(URI.create("ws://127.0.0.1:" + port + "/ws/customer"));
		}
		return doors;
	}

	public List<URI> desks() {
		return this.nodes.stream()
			.map((node) -> URI.create("ws://" + node.http().getAuthority() + "/ws/agent"))
			.toList();
	}

	/** PostgreSQL's first process. */
	public ProcessHandle postgres() throws IOException {
		return (this.outside != null) ? this.outside.handle() : this.nodes.getFirst().postgres();
	}

	public void killPostgres() throws IOException {
		Signals.kill(postgres());
	}

	public void pausePostgres(long millis) throws IOException, InterruptedException {
		Signals.pause(postgres(), millis);
	}

	public void pauseNode(int node, long millis) throws IOException, InterruptedException {
		Signals.pause(this.nodes.get(node).handle(), millis);
	}

	/** URL, user and password. */
	public String[] database() throws IOException {
		if (this.outside != null) {
			return new String[] { this.outside.url(), this.outside.user(), this.outside.password() };
		}
		Path home = this.data.resolve("node-0");
		String port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
		return new String[] { "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "guichet",
				Files.readString(home.resolve("postgres.password")).strip() };
	}

	@Override
	public void close() throws IOException {
		this.nodes.forEach(GuichetProcess::close);
		this.proxies.forEach(Proxy::close);
		if (this.outside != null) {
			this.outside.close();
		}
		if (this.redis != null) {
			this.redis.close();
		}
	}

}
