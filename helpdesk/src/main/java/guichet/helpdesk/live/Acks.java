package guichet.helpdesk.live;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The acks a client is owed: as many for a key as it has sent, and none before. */
public final class Acks {

	private final Map<UUID, Integer> owed = new HashMap<>();

	/** The client has sent the key once more. */
	public void expect(UUID key) {
		this.owed.merge(key, 1, Integer::sum);
	}

	/** Takes one of the key's acks, to be sent now; false when none is owed any more. */
	public boolean settle(UUID key) {
		Integer count = this.owed.get(key);
		if (count == null) {
			return false;
		}
		if (count == 1) {
			this.owed.remove(key);
		}
		else {
			this.owed.put(key, count - 1);
		}
		return true;
	}

}
