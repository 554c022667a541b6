package guichet.knowledge.text;

/** Names terms by 32 bits; two terms that share a name only blur each other's counts. */
public final class Hash {

	private static final int PRIME = 0x01000193;

	private Hash() {
	}

	public static int of(CharSequence text) {
		return of(text, 0, text.length());
	}

	/** FNV-1a over UTF-16 units with MurmurHash3's last mix; never 0. */
	public static int of(CharSequence text, int from, int to) {
		int hash = 0x811C9DC5;
		for (int at = from; at < to; at++) {
			hash = (hash ^ text.charAt(at)) * PRIME;
		}
		hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
		hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
		hash ^= hash >>> 16;
		return (hash == 0) ? 1 : hash;
	}

}
