package guichet.e2e.storm.site;

import java.io.IOException;
import java.util.Random;

import redis.embedded.RedisServer;

import guichet.e2e.storm.machine.GuichetProcess;

/** A Redis behind a proxy, which can die, stand still and lose messages. */
public final class RingingRedis implements AutoCloseable {

	private final int port = GuichetProcess.freePort();

	private final Proxy proxy = new Proxy(this.port);

	private RedisServer server;

	private ProcessHandle process;

	public RingingRedis() throws IOException {
		start();
	}

	private void start() throws IOException {
		this.server = RedisServer.newRedisServer().port(this.port).build();
		this.server.start();
		this.process = ProcessHandle.current()
			.children()
			.filter((child) -> child.info().command().orElse("").contains("redis"))
			.filter(ProcessHandle::isAlive)
			.findFirst()
			.orElseThrow();
	}

	public String url() {
		return "redis://127.0.0.1:" + this.proxy.port();
	}

	public Proxy proxy() {
		return this.proxy;
	}

	/** From now on so many of a hundred pushed messages are lost. */
	public void losePercent(int percent, Random random) {
		this.proxy.lose(new Pushes(percent / 100.0, random));
	}

	/** Dies, is away for so long, and is there again at its port. */
	public void killFor(long millis) throws IOException, InterruptedException {
		Signals.kill(this.process);
		this.server.stop();
		Thread.sleep(millis);
		start();
	}

	public void pauseFor(long millis) throws IOException, InterruptedException {
		Signals.pause(this.process, millis);
	}

	@Override
	public void close() throws IOException {
		this.server.stop();
		this.proxy.close();
	}

}
