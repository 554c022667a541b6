package guichet.e2e.storm.load;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import guichet.e2e.storm.wire.Ear;
import guichet.e2e.storm.wire.Heard;
import guichet.e2e.storm.wire.Line;
import guichet.e2e.storm.wire.Speech;

/** One visitor of a storm. All of it runs on the wires' one thread. */
final class Visitor implements Ear {

	private final Crowd crowd;

	private final Map<String, Sent> sent = new HashMap<>();

	private final String asking = UUID.randomUUID().toString();

	private Line line;

	private boolean ready;

	private int said;

	Visitor(Crowd crowd) {
		this.crowd = crowd;
	}

	@Override
	public void opened(Line opened) {
		this.line = opened;
		opened.send(Speech.hello());
	}

	/** Says the next thing; its time counts from when it was due. */
	void say(long due) {
		String key = UUID.randomUUID().toString();
		boolean counted = this.crowd.counts();
		this.sent.put(key, new Sent(due, counted));
		if (counted) {
			this.crowd.tally().sent();
		}
		this.crowd.said(key, due, counted);
		this.line.send(Speech.say(key, this.crowd.text(++this.said)));
	}

	@Override
	public void heard(Heard frame) {
		switch (frame.type()) {
			case "welcome" -> {
				if (this.crowd.handedOver()) {
					this.line.send(Speech.handover(this.asking));
				}
				else {
					ready();
				}
			}
			case "ack" -> acked(frame.key());
			case "message" -> shown(frame.key());
			case "error" -> refused(frame);
			default -> other(frame.type());
		}
	}

	private void ready() {
		if (!this.ready) {
			this.ready = true;
			this.crowd.ready(this);
		}
	}

	private void acked(String key) {
		Sent said = this.sent.get(key);
		if (said != null && said.counted()) {
			this.crowd.tally().acked(System.nanoTime() - said.due());
		}
		if (key.equals(this.asking)) {
			ready();
		}
		else {
			if (this.crowd.counts()) {
				this.crowd.tally().durable();
			}
			this.crowd.acked(this);
		}
	}

	private void shown(String key) {
		Sent said = this.sent.remove(key);
		if (said == null) {
			other("message of others");
		}
		else if (said.counted()) {
			this.crowd.tally().shown(System.nanoTime() - said.due());
		}
	}

	/** Who is refused while he arrives asks again; what is refused later is counted. */
	private void refused(Heard frame) {
		if (!this.ready) {
			this.crowd.later(() -> this.line.send(Speech.handover(this.asking)));
			this.crowd.tally().other("arrived after error " + frame.code());
		}
		other("error " + frame.code());
	}

	private void other(String what) {
		if (this.crowd.counts()) {
			this.crowd.tally().other(what);
		}
	}

	@Override
	public void lost(String why) {
		this.crowd.lost(this.ready, why);
	}

	private record Sent(long due, boolean counted) {
	}

}
