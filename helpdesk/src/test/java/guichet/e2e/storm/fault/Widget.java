package guichet.e2e.storm.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import guichet.e2e.storm.wire.Heard;

/**
 * A visitor who does as the widget does: says one thing at a time, keeps it until it is
 * acked, comes back with token and last position, and says again what was not acked. He
 * keeps books of it all.
 */
final class Widget {

	private final int number;

	private final Throng throng;

	private final List<Said> said = new ArrayList<>();

	private final Deque<Said> outbox = new ArrayDeque<>();

	/** What his screen shows, by position. */
	private final TreeMap<Integer, String> screen = new TreeMap<>();

	private final Map<String, Integer> faults = new TreeMap<>();

	private final Reach reach;

	private int spoken;

	private String conversation = "";

	private String token = "";

	Widget(int number, Throng throng) {
		this.number = number;
		this.throng = throng;
		this.reach = new Reach(this, throng);
	}

	Reach reach() {
		return this.reach;
	}

	/** Says something new, now or as soon as he can. */
	void say() {
		this.spoken++;
		post(new Said(this.spoken, this.throng.text(this.number, this.spoken)));
	}

	void askForAPerson() {
		post(new Said(0, ""));
	}

	private void post(Said word) {
		this.said.add(word);
		this.outbox.add(word);
		if (this.outbox.size() == 1) {
			pump();
		}
	}

	/** Sends the first that is not acked; the rest waits for it. */
	void pump() {
		Said first = this.outbox.peek();
		if (first != null && this.reach.live()) {
			first.send(System.nanoTime());
			this.reach.send(first.frame());
		}
	}

	String token() {
		return this.token;
	}

	int last() {
		return this.screen.isEmpty() ? 0 : this.screen.lastKey();
	}

	void welcomed(Heard frame) {
		if (!this.conversation.isEmpty() && !this.conversation.equals(frame.conversation()) && last() > 0) {
			wrong("taken for somebody else");
		}
		this.token = frame.token();
		this.conversation = frame.conversation();
		pump();
	}

	void acked(Heard frame) {
		Said word = find(frame.key());
		if (word == null) {
			wrong("ack of an unknown key");
			return;
		}
		if (!word.ack(frame.seq())) {
			wrong("acked at two positions");
		}
		this.throng.acked(word);
		if (this.outbox.remove(word)) {
			pump();
		}
	}

	/** A durable frame: the screen has each position once, in order, without a hole. */
	void shown(Heard frame) {
		if (frame.seq() <= last()) {
			wrong("shown twice");
			return;
		}
		if (frame.seq() != last() + 1) {
			wrong("shown with a hole before");
		}
		this.screen.put(frame.seq(), frame.is("message") ? frame.text() : frame.state());
		Said word = frame.key().isEmpty() ? null : find(frame.key());
		if (word != null) {
			word.show();
		}
	}

	private Said find(String key) {
		for (int i = this.said.size() - 1; i >= 0; i--) {
			if (this.said.get(i).key().equals(key)) {
				return this.said.get(i);
			}
		}
		return null;
	}

	private void wrong(String what) {
		this.faults.merge(what, 1, Integer::sum);
	}

	Map<String, Integer> faults() {
		return this.faults;
	}

	List<Said> said() {
		return this.said;
	}

	boolean settled() {
		return this.outbox.isEmpty() && this.reach.live();
	}

	String conversation() {
		return this.conversation;
	}

	Map<Integer, String> screen() {
		return this.screen;
	}

}
