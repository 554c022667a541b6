package guichet.e2e.storm.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import guichet.e2e.storm.wire.Wires;

/**
 * Many visitors at once, at a given rate (an open loop: times count from when a message
 * was due, whether or not the last one was acked) or each as fast as it is acked.
 */
public final class Crowd {

	private static final int AT_ONCE = 64;

	private final Wires wires;

	private final URI address;

	private final Plan plan;

	private final CountDownLatch arrived;

	private final List<Visitor> visitors = new ArrayList<>();

	private final Map<String, Long> expectedAtTheDesk = new HashMap<>();

	private final Tally tally = new Tally();

	private int opening;

	private int asked;

	private boolean counting;

	private boolean sending;

	private long begun;

	private long due;

	public Crowd(Wires wires, URI address, Plan plan) {
		this.wires = wires;
		this.address = address;
		this.plan = plan;
		this.arrived = new CountDownLatch(plan.visitors());
	}

	/** All come, a few at a time, and ask for a person if that is planned. */
	public void arrive() throws InterruptedException {
		this.wires.loop().execute(this::openMore);
		if (!this.arrived.await(120, TimeUnit.SECONDS)) {
			throw new IllegalStateException(this.arrived.getCount() + " visitors did not get in");
		}
	}

	private void openMore() {
		while (this.opening < AT_ONCE && this.asked < this.plan.visitors()) {
			this.opening++;
			this.asked++;
			this.wires.open(this.address, Map.of(), new Visitor(this));
		}
	}

	void ready(Visitor visitor) {
		this.visitors.add(visitor);
		this.arrived.countDown();
		this.opening--;
		openMore();
	}

	/** Talks for so long without counting, then for so long counting. */
	public Tally talk(Runnable whenCounting) throws InterruptedException {
		this.wires.loop().execute(this::begin);
		TimeUnit.SECONDS.sleep(this.plan.warmUp());
		whenCounting.run();
		this.wires.loop().execute(() -> count(true));
		TimeUnit.SECONDS.sleep(this.plan.seconds());
		this.wires.loop().execute(() -> count(false));
		return on(() -> this.tally);
	}

	private void count(boolean on) {
		this.counting = on;
		if (on) {
			this.tally.begin();
		}
		else {
			this.tally.end();
		}
	}

	/** Falls silent and waits, for a while, for what is on its way. */
	public void settle() throws InterruptedException {
		this.wires.loop().execute(() -> this.sending = false);
		for (int i = 0; i < 100 && on(() -> this.tally.unsettled()) > 0; i++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private <T> T on(java.util.concurrent.Callable<T> task) throws InterruptedException {
		try {
			return this.wires.loop().submit(task).get(10, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void begin() {
		this.sending = true;
		this.begun = System.nanoTime();
		if (this.plan.rate() > 0) {
			this.wires.loop().scheduleAtFixedRate(this::sayWhatIsDue, 0, 1, TimeUnit.MILLISECONDS);
		}
		else {
			this.visitors.forEach((visitor) -> {
				for (int i = 0; i < this.plan.inFlight(); i++) {
					visitor.say(System.nanoTime());
				}
			});
		}
	}

	private void sayWhatIsDue() {
		long now = System.nanoTime();
		long at = dueAt();
		while (this.sending && at <= now) {
			this.visitors.get((int) (this.due % this.visitors.size())).say(at);
			this.due++;
			at = dueAt();
		}
	}

	private long dueAt() {
		return this.begun + this.due * 1_000_000_000L / this.plan.rate();
	}

	void acked(Visitor visitor) {
		if (this.sending && this.plan.rate() == 0) {
			visitor.say(System.nanoTime());
		}
	}

	void said(String key, long at, boolean counted) {
		if (counted && this.plan.agent()) {
			this.expectedAtTheDesk.put(key, at);
		}
	}

	/** The desk shows it. */
	void atTheDesk(String key) {
		Long at = this.expectedAtTheDesk.remove(key);
		if (at != null) {
			this.tally.atTheDesk(System.nanoTime() - at);
		}
	}

	/** Who is lost before he is ready comes again. */
	void lost(boolean ready, String why) {
		this.tally.other((ready ? "link lost " : "arrived after loss ") + why);
		if (!ready) {
			later(() -> this.wires.open(this.address, Map.of(), new Visitor(this)));
		}
	}

	void later(Runnable task) {
		this.wires.loop().schedule(task, 1, TimeUnit.SECONDS);
	}

	Tally tally() {
		return this.tally;
	}

	boolean counts() {
		return this.counting;
	}

	boolean handedOver() {
		return this.plan.handedOver();
	}

	String text(int number) {
		return this.plan.text(number);
	}

}
