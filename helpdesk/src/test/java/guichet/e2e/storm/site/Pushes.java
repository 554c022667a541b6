package guichet.e2e.storm.site;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.netty.buffer.ByteBuf;
import io.netty.util.CharsetUtil;

/** Picks some of the messages that Redis pushes to a subscriber, whole reads of them. */
final class Pushes implements Predicate<ByteBuf> {

	private static final Pattern WHOLE = Pattern
		.compile("(\\*3\\r\\n\\$7\\r\\nmessage\\r\\n\\$\\d+\\r\\n[^\\r]*\\r\\n\\$\\d+\\r\\n[^\\r]*\\r\\n)+");

	private final double share;

	private final Random random;

	private final AtomicInteger picked = new AtomicInteger();

	Pushes(double share, Random random) {
		this.share = share;
		this.random = random;
	}

	@Override
	public boolean test(ByteBuf bytes) {
		boolean lost = this.random.nextDouble() < this.share
				&& WHOLE.matcher(bytes.toString(CharsetUtil.UTF_8)).matches();
		if (lost) {
			this.picked.incrementAndGet();
		}
		return lost;
	}

	int picked() {
		return this.picked.get();
	}

}
