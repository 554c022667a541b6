package guichet.e2e.storm.fault;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import guichet.e2e.storm.wire.Ear;
import guichet.e2e.storm.wire.Heard;
import guichet.e2e.storm.wire.Line;
import guichet.e2e.storm.wire.Speech;

/**
 * A visitor's link as the widget keeps it: doubts a server that is mute, and comes back
 * by itself with full jitter, to any node.
 */
final class Reach {

	private static final long BASE_MILLIS = 1000;

	private static final long CAP_MILLIS = 3000;

	private static final long PATIENCE_MILLIS = 10_000;

	private static final long STEADY_MILLIS = 20_000;

	private final Widget widget;

	private final Throng throng;

	private Attempt attempt;

	private int tries;

	private boolean live;

	private ScheduledFuture<?> timer;

	Reach(Widget widget, Throng throng) {
		this.widget = widget;
		this.throng = throng;
	}

	boolean live() {
		return this.live;
	}

	void open() {
		this.attempt = new Attempt();
		this.throng.open(this.attempt);
		within(() -> doubt(0));
	}

	void send(String frame) {
		this.attempt.line.send(frame);
		within(() -> doubt(0));
	}

	/** What is awaited now is there; nothing further is. */
	void calm() {
		if (this.timer != null) {
			this.timer.cancel(false);
		}
	}

	private void within(Runnable otherwise) {
		calm();
		this.timer = this.throng.later(PATIENCE_MILLIS, otherwise);
	}

	/** Drops the link and comes back with jitter. */
	void doubt(long atLeastMillis) {
		calm();
		Attempt dropped = this.attempt;
		this.attempt = null;
		if (dropped != null && dropped.line != null) {
			dropped.line.close();
		}
		gone();
		long most = Math.min(CAP_MILLIS, BASE_MILLIS << Math.min(10, this.tries++));
		this.timer = this.throng.later(atLeastMillis + (long) (this.throng.random() * most), this::open);
	}

	/** The network drops it: the server sees a reset. */
	void cut() {
		if (this.attempt != null && this.attempt.line != null) {
			this.attempt.line.cut();
		}
	}

	/** He is elsewhere, and the server is not told: its end stays open and unread. */
	void abandon() {
		if (this.live) {
			this.attempt.line.reads(false);
			this.attempt = null;
			doubt(0);
		}
	}

	private void gone() {
		if (this.live) {
			this.live = false;
			this.throng.gone();
		}
	}

	private void heard(Heard frame) {
		switch (frame.type()) {
			case "welcome" -> {
				calm();
				this.live = true;
				Attempt now = this.attempt;
				this.throng.later(STEADY_MILLIS, () -> this.tries = (this.attempt == now) ? 0 : this.tries);
				this.throng.back();
				this.widget.welcomed(frame);
			}
			case "ack" -> {
				calm();
				this.widget.acked(frame);
			}
			case "error" -> refused(frame);
			case "message" -> this.widget.shown(frame);
			case "state" -> {
				if (frame.dated()) {
					this.widget.shown(frame);
				}
			}
			default -> {
				// nothing that is kept
			}
		}
	}

	/** What may pass later is said again later; a link that is unwell is left. */
	private void refused(Heard frame) {
		this.throng.refused(frame.code());
		long after = TimeUnit.SECONDS.toMillis(frame.retryAfterSeconds());
		if (frame.key().isEmpty()) {
			doubt(after);
		}
		else {
			calm();
			this.timer = this.throng.later(after, this.widget::pump);
		}
	}

	private final class Attempt implements Ear {

		private Line line;

		@Override
		public void opened(Line opened) {
			if (Reach.this.attempt != this) {
				opened.close();
				return;
			}
			this.line = opened;
			String token = Reach.this.widget.token();
			opened.send(token.isEmpty() ? Speech.hello() : Speech.hello(token, Reach.this.widget.last()));
		}

		@Override
		public void heard(Heard frame) {
			if (Reach.this.attempt == this) {
				Reach.this.heard(frame);
			}
		}

		@Override
		public void lost(String why) {
			if (Reach.this.attempt == this) {
				Reach.this.throng.lost(why);
				doubt(0);
			}
		}

	}

}
