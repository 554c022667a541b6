package guichet.e2e.storm.fault;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import guichet.e2e.storm.load.Times;
import guichet.e2e.storm.wire.Ear;
import guichet.e2e.storm.wire.Wires;

/**
 * Visitors who talk at a given rate and all come back by themselves, whatever happens.
 * Lives on the wires' one thread.
 */
final class Throng {

	private final Wires wires;

	private final List<URI> doors;

	private final Random random;

	private final boolean handedOver;

	private final List<Widget> widgets;

	private final Map<String, Integer> heard = new TreeMap<>();

	private final Times acks = new Times();

	private boolean talking;

	private long said;

	private int live;

	private long struck = Long.MAX_VALUE;

	private long firstAck;

	private long allBack;

	Throng(Wires wires, List<URI> doors, int visitors, boolean handedOver, Random random) {
		this.wires = wires;
		this.doors = doors;
		this.random = random;
		this.handedOver = handedOver;
		this.widgets = IntStream.range(0, visitors).mapToObj((i) -> new Widget(i, this)).toList();
	}

	/** They come over a few seconds; each asks for a person first if that is wanted. */
	void arrive(long spreadMillis) {
		for (Widget widget : this.widgets) {
			later((long) (random() * spreadMillis), () -> {
				widget.reach().open();
				if (this.handedOver) {
					widget.askForAPerson();
				}
			});
		}
	}

	/** From now on they talk, so many messages a second of all together. */
	void talk(int rate) {
		this.talking = true;
		long begun = System.nanoTime();
		this.wires.loop().scheduleAtFixedRate(() -> {
			long due = (System.nanoTime() - begun) * rate / 1_000_000_000L;
			while (this.talking && this.said < due) {
				this.widgets.get((int) (this.said++ % this.widgets.size())).say();
			}
		}, 0, 2, TimeUnit.MILLISECONDS);
	}

	void fallSilent() {
		this.talking = false;
	}

	/** Something was done to the site: from now on it counts how long things take. */
	void struck() {
		this.struck = System.nanoTime();
		this.firstAck = 0;
		this.allBack = (this.live == this.widgets.size()) ? this.struck : 0;
	}

	/**
	 * Nanoseconds from the blow to the first ack of what was sent after it; -1 for not
	 * yet.
	 */
	long firstAck() {
		return (this.firstAck == 0) ? -1 : this.firstAck - this.struck;
	}

	/** Nanoseconds from the blow until all were back; -1 for not yet. */
	long allBack() {
		return (this.allBack == 0) ? -1 : this.allBack - this.struck;
	}

	void acked(Said word) {
		long now = System.nanoTime();
		this.acks.add(now - word.sentAt());
		if (this.firstAck == 0 && word.sentAt() > this.struck) {
			this.firstAck = now;
		}
	}

	void back() {
		this.live++;
		if (this.live == this.widgets.size()) {
			this.allBack = System.nanoTime();
		}
	}

	void gone() {
		this.live--;
		this.allBack = 0;
	}

	int live() {
		return this.live;
	}

	void lost(String why) {
		this.heard.merge(why, 1, Integer::sum);
	}

	void refused(String code) {
		this.heard.merge("error " + code, 1, Integer::sum);
	}

	/** What was heard of losses and refusals, counted. */
	Map<String, Integer> heard() {
		return this.heard;
	}

	Times acks() {
		return this.acks;
	}

	/** To any of the nodes, as behind a balancer. */
	void open(Ear ear) {
		this.wires.open(this.doors.get(this.random.nextInt(this.doors.size())), Map.of(), ear);
	}

	ScheduledFuture<?> later(long millis, Runnable task) {
		return this.wires.loop().schedule(task, millis, TimeUnit.MILLISECONDS);
	}

	double random() {
		return this.random.nextDouble();
	}

	boolean handedOver() {
		return this.handedOver;
	}

	String text(int visitor, int number) {
		return "Visiteur " + visitor + " message " + number
				+ " : bonjour, je voudrais savoir le prix de ce tableau, merci";
	}

	void run(Runnable task) {
		this.wires.loop().execute(task);
	}

	void each(Consumer<Widget> task) {
		run(() -> this.widgets.forEach(task));
	}

	List<Widget> widgets() {
		return new ArrayList<>(this.widgets);
	}

	boolean settled() {
		return this.widgets.stream().allMatch(Widget::settled);
	}

}
