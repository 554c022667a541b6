package guichet.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;

/**
 * A visitor who behaves as the widget does: says one thing after another, each until it
 * is acked, and when he is sent off comes back at the moment named, to another node.
 */
final class SteadyVisitor {

	private static final long PACE_MILLIS = 50;

	private final List<RunningGuichet> nodes;

	private final List<UUID> said = new ArrayList<>();

	private final List<Integer> shown = new ArrayList<>();

	private final List<String> partings = new ArrayList<>();

	private final List<JsonNode> errors = new ArrayList<>();

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private volatile int acked;

	private volatile boolean silent;

	private TestVisitor link;

	private SteadyVisitor(List<RunningGuichet> nodes) {
		this.nodes = nodes;
		this.link = TestVisitor.arrive(nodes.getFirst(), "fr");
	}

	/**
	 * Begins to talk.
	 * @param assisted to the assistant; otherwise a person is asked for first
	 */
	static SteadyVisitor talk(List<RunningGuichet> nodes, boolean assisted) {
		SteadyVisitor visitor = new SteadyVisitor(nodes);
		if (!assisted) {
			visitor.link.askForAPerson();
		}
		Thread.ofVirtual().start(() -> {
			try {
				for (int i = 0; !visitor.silent; i++) {
					visitor.deliver(UUID.randomUUID(), assisted ? "c koi le prix m361" : "ligne " + i);
				}
				visitor.leaf();
				visitor.end.complete(null);
			}
			catch (Exception ex) {
				visitor.end.completeExceptionally(ex);
			}
		});
		return visitor;
	}

	private void deliver(UUID key, String text) throws InterruptedException {
		this.said.add(key);
		this.link.say(key, text);
		while (!isAcked(key)) {
			if (this.link.closed() != 0) {
				comeBack();
				this.link.say(key, text);
			}
			Thread.sleep(5);
		}
		this.acked++;
		Thread.sleep(PACE_MILLIS);
	}

	private boolean isAcked(UUID key) {
		return this.link.frames()
			.stream()
			.anyMatch((frame) -> "ack".equals(TestSocket.type(frame))
					&& key.toString().equals(frame.path("key").asString()));
	}

	private void comeBack() throws InterruptedException {
		this.partings.add(this.link.closed() + " " + this.link.reason());
		leaf();
		String token = this.link.token();
		Thread.sleep(Long.parseLong(this.link.reason().replaceAll("\\D", "")));
		this.link = TestVisitor.resume(this.nodes.getLast(), token, this.shown.getLast());
	}

	/** Keeps what this link has shown. */
	private void leaf() {
		this.link.entries().forEach((entry) -> this.shown.add(entry.path("seq").asInt()));
		this.link.frames().stream().filter((frame) -> "error".equals(TestSocket.type(frame))).forEach(this.errors::add);
	}

	int acked() {
		return this.acked;
	}

	/** Says no more, and waits until all that was said is acked. */
	void end() {
		this.silent = true;
		try {
			this.end.orTimeout(60, TimeUnit.SECONDS).join();
		}
		catch (CompletionException ex) {
			throw new IllegalStateException("Acked " + this.acked + ", partings " + this.partings, ex);
		}
		this.link.close();
	}

	List<UUID> said() {
		return this.said;
	}

	List<Integer> shown() {
		return this.shown;
	}

	List<String> partings() {
		return this.partings;
	}

	List<JsonNode> errors() {
		return this.errors;
	}

	String conversation() {
		return this.link.conversation();
	}

}
