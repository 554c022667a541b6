package guichet.e2e.storm.fault;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import guichet.e2e.storm.load.Desk;
import guichet.e2e.storm.wire.Ear;
import guichet.e2e.storm.wire.Heard;
import guichet.e2e.storm.wire.Line;
import guichet.e2e.storm.wire.Speech;
import guichet.e2e.storm.wire.Wires;

/**
 * Somebody at the desk who comes back with the last position of the feed that he saw, to
 * any node, and keeps books of all he is shown.
 */
final class Clerk {

	private static final long PAUSE_MILLIS = 1000;

	private final Wires wires;

	private final List<URI> nodes;

	private final Map<String, Map<Integer, String>> shown = new HashMap<>();

	private final Map<String, Integer> faults = new TreeMap<>();

	private int tries;

	private String token = "";

	private long feed = -1;

	private Sitting sitting = new Sitting();

	Clerk(Wires wires, List<URI> nodes) {
		this.wires = wires;
		this.nodes = nodes;
	}

	void signIn(URI http) throws IOException, InterruptedException {
		this.token = Desk.token(http);
		this.wires.loop().execute(this::open);
	}

	private void open() {
		this.sitting = new Sitting();
		this.wires.open(this.nodes.get(this.tries++ % this.nodes.size()),
				Map.of("Authorization", "Bearer " + this.token), this.sitting);
	}

	/** He is offline for a while. */
	void leave(long millis) {
		Sitting left = this.sitting;
		this.sitting = new Sitting();
		if (left.line != null) {
			left.line.close();
		}
		later(millis);
	}

	/** He reads nothing for a while; the server may close him meanwhile. */
	void deaf(long millis) {
		Line line = this.sitting.line;
		if (line != null) {
			line.reads(false);
			this.wires.loop().schedule(() -> line.reads(true), millis, TimeUnit.MILLISECONDS);
		}
	}

	private void later(long millis) {
		this.wires.loop().schedule(this::open, millis, TimeUnit.MILLISECONDS);
	}

	private void heard(Heard frame) {
		if (frame.is("welcome")) {
			this.feed = Math.max(this.feed, (this.feed < 0) ? frame.feed() : 0);
		}
		else if (frame.feed() > 0) {
			if (frame.feed() <= this.feed) {
				wrong("desk told out of the feed's order, or twice");
			}
			this.feed = frame.feed();
			show(frame);
		}
	}

	private void show(Heard frame) {
		Map<Integer, String> screen = this.shown.computeIfAbsent(frame.conversation(), (id) -> new TreeMap<>());
		String text = frame.is("message") ? frame.text() : frame.state();
		if (screen.put(frame.seq(), text) != null) {
			wrong("desk shown twice");
		}
	}

	private void wrong(String what) {
		this.faults.merge(what, 1, Integer::sum);
	}

	Map<String, Integer> faults() {
		return this.faults;
	}

	/** What the desk shows of a conversation, by position. */
	Map<Integer, String> screen(String conversation) {
		return this.shown.getOrDefault(conversation, Map.of());
	}

	/** The last position of the feed that he was shown. */
	long feed() {
		return this.feed;
	}

	private final class Sitting implements Ear {

		private Line line;

		@Override
		public void opened(Line opened) {
			if (Clerk.this.sitting != this) {
				opened.close();
				return;
			}
			this.line = opened;
			opened.send((Clerk.this.feed < 0) ? "{\"type\":\"hello\"}" : Speech.since(Clerk.this.feed));
		}

		@Override
		public void heard(Heard frame) {
			if (Clerk.this.sitting == this) {
				Clerk.this.heard(frame);
			}
		}

		@Override
		public void lost(String why) {
			if (Clerk.this.sitting == this) {
				Clerk.this.sitting = new Sitting();
				later(PAUSE_MILLIS);
			}
		}

	}

}
