package guichet.e2e.storm.wire;

/** The frames a driver says; its texts hold nothing that JSON escapes. */
public final class Speech {

	private Speech() {
	}

	public static String hello() {
		return "{\"type\":\"hello\",\"locale\":\"fr\"}";
	}

	/** Somebody who was there before, with the last position he has. */
	public static String hello(String token, int lastSeq) {
		return "{\"type\":\"hello\",\"token\":\"" + token + "\",\"lastSeq\":" + lastSeq + "}";
	}

	/** The desk again, with the last position of the feed it has. */
	public static String since(long feed) {
		return "{\"type\":\"hello\",\"since\":" + feed + "}";
	}

	public static String say(String key, String text) {
		return "{\"type\":\"say\",\"key\":\"" + key + "\",\"text\":\"" + text + "\"}";
	}

	public static String handover(String key) {
		return "{\"type\":\"handover\",\"key\":\"" + key + "\"}";
	}

}
