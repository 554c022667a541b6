package guichet.e2e.storm.fault;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;

import guichet.e2e.storm.machine.GuichetProcess;
import guichet.e2e.storm.site.RingingRedis;
import guichet.e2e.storm.site.Site;

/** What may befall a site; each leaves it as it was, but for what was lost. */
enum Fault {

	/** kill -9 of a node, which is started again at once. */
	KILL_NODE,

	/** The same, and again while it starts. */
	KILL_STARTING,

	/** SIGTERM to a node, as a deployment does, and its start. */
	DEPLOY_NODE,

	/** A node stands still: a long pause is no death. */
	PAUSE_NODE,

	/** kill -9 of PostgreSQL and all its children; its keeper starts it again. */
	KILL_POSTGRES,

	PAUSE_POSTGRES,

	KILL_REDIS,

	PAUSE_REDIS,

	/** Redis neither answers nor closes. */
	SILENCE_REDIS,

	/** All visitors are dropped at once. */
	DROP_VISITORS,

	/** All visitors come back from elsewhere, and their old links stay open, unread. */
	ABANDON_LINKS,

	/** The network swallows what visitors and server send, and says nothing. */
	SILENCE_LINKS,

	/** The desk is offline for a while. */
	DESK_AWAY,

	/** The desk's link stays open, but nobody reads it for a while. */
	DEAF_DESK;

	static Fault of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Counts from when it has struck, or, where it ends by itself, from its end. */
	void strike(Site site, Throng throng, Clerk clerk, Random random, long millis)
			throws IOException, InterruptedException {
		int node = random.nextInt(site.nodes().size());
		GuichetProcess struck = site.nodes().get(node);
		RingingRedis redis = site.redis();
		throng.run(throng::struck);
		switch (this) {
			case KILL_NODE -> {
				struck.killHard();
				throng.run(throng::struck);
				struck.start();
			}
			case KILL_STARTING -> {
				struck.killHard();
				throng.run(throng::struck);
				struck.launch();
				Thread.sleep(random.nextLong(millis));
				struck.killHard();
				struck.start();
			}
			case DEPLOY_NODE -> {
				struck.stop();
				struck.start();
			}
			case PAUSE_NODE -> {
				site.pauseNode(node, millis);
				throng.run(throng::struck);
			}
			case KILL_POSTGRES -> {
				site.killPostgres();
				throng.run(throng::struck);
			}
			case PAUSE_POSTGRES -> {
				site.pausePostgres(millis);
				throng.run(throng::struck);
			}
			case KILL_REDIS -> redis.killFor(millis);
			case PAUSE_REDIS -> redis.pauseFor(millis);
			case SILENCE_REDIS -> {
				redis.proxy().silent(true);
				Thread.sleep(millis);
				redis.proxy().silent(false);
			}
			case DROP_VISITORS -> throng.each((widget) -> widget.reach().cut());
			case ABANDON_LINKS -> throng.each((widget) -> widget.reach().abandon());
			case SILENCE_LINKS -> {
				site.proxies().forEach((proxy) -> proxy.silent(true));
				Thread.sleep(millis);
				site.proxies().forEach((proxy) -> proxy.silent(false));
				throng.run(throng::struck);
			}
			case DESK_AWAY -> throng.run(() -> clerk.leave(millis));
			case DEAF_DESK -> throng.run(() -> clerk.deaf(millis));
		}
	}

}
