package guichet.helpdesk.live.limit;

import org.springframework.stereotype.Component;

import guichet.helpdesk.live.Allowance;
import guichet.helpdesk.live.LiveSettings;

/**
 * How fast visitors may send: each visitor, however many sockets he opens, each address,
 * and all together. Counted on each node for itself.
 */
@Component
public class Pace {

	private static final int HELLO = 10;

	/** Who may say more may type, read and come more too. */
	private static final int FRAMES_A_MESSAGE = 5;

	private final LimitSettings settings;

	private final int frames;

	private final Allowances visitors;

	private final Allowances addresses;

	private final Allowance site;

	Pace(LiveSettings live, LimitSettings settings) {
		this.settings = settings;
		this.frames = (settings.framesPerMinute() > 0) ? settings.framesPerMinute()
				: Math.clamp((long) FRAMES_A_MESSAGE * live.messagesPerMinute(), 1, Integer.MAX_VALUE);
		this.visitors = new Allowances(live.messagesPerMinute(), System::nanoTime);
		this.addresses = new Allowances(settings.messagesPerAddress(), System::nanoTime);
		this.site = new Allowance(settings.messagesPerSite(), System::nanoTime);
	}

	/** What a socket may send of frames of any kind. */
	public Allowance frames() {
		return new Allowance(this.frames, System::nanoTime);
	}

	/** What a frame counts for; a hello makes the server read. */
	public int weight(boolean hello) {
		return hello ? HELLO : 1;
	}

	/**
	 * Takes a message's place, or tells in how many seconds there will be one; 0 when
	 * taken.
	 * @param address empty for this machine's own
	 */
	public int message(String visitor, String address) {
		int wait = this.visitors.take(visitor);
		if (wait == 0 && !address.isEmpty()) {
			wait = this.addresses.take(address);
		}
		return (wait == 0) ? this.site.take() : wait;
	}

	/** How many sockets one visitor may hold. */
	public int links() {
		return this.settings.linksPerVisitor();
	}

}
