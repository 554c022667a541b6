package guichet.e2e.storm.fault;

import java.util.UUID;

import guichet.e2e.storm.wire.Speech;

/** Something a visitor said, and what became of it as far as he knows. */
final class Said {

	private final String key = UUID.randomUUID().toString();

	/** Running, from 1 for each visitor; 0 when he asks for a person. */
	private final int number;

	private final String text;

	private long sent;

	private int acked;

	private int shown;

	Said(int number, String text) {
		this.number = number;
		this.text = text;
	}

	String frame() {
		return (this.number == 0) ? Speech.handover(this.key) : Speech.say(this.key, this.text);
	}

	String key() {
		return this.key;
	}

	int number() {
		return this.number;
	}

	String text() {
		return this.text;
	}

	void send(long now) {
		this.sent = now;
	}

	/** When it was last sent. */
	long sentAt() {
		return this.sent;
	}

	/** Whether the position is the one it was acked with before, if it was. */
	boolean ack(int seq) {
		boolean same = this.acked == 0 || this.acked == seq;
		this.acked = seq;
		return same;
	}

	/** The position it was acked with; 0 for none. */
	int acked() {
		return this.acked;
	}

	void show() {
		this.shown++;
	}

	/** How often his screen showed it. */
	int shown() {
		return this.shown;
	}

}
