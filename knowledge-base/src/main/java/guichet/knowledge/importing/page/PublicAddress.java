package guichet.knowledge.importing.page;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the public web from all others. */
final class PublicAddress {

	/**
	 * Everything in IPv4 that is not a single host of the public web: network and its
	 * length.
	 */
	private static final int[][] CLOSED = { { 0, 0, 0, 0, 8 }, { 10, 0, 0, 0, 8 }, { 100, 64, 0, 0, 10 },
			{ 127, 0, 0, 0, 8 }, { 169, 254, 0, 0, 16 }, { 172, 16, 0, 0, 12 }, { 192, 0, 0, 0, 24 },
			{ 192, 0, 2, 0, 24 }, { 192, 88, 99, 0, 24 }, { 192, 168, 0, 0, 16 }, { 198, 18, 0, 0, 15 },
			{ 198, 51, 100, 0, 24 }, { 203, 0, 113, 0, 24 }, { 224, 0, 0, 0, 3 } };

	private PublicAddress() {
	}

	static boolean is(InetAddress address) {
		if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
				|| address.isSiteLocalAddress() || address.isMulticastAddress()) {
			return false;
		}
		byte[] bytes = address.getAddress();
		return (address instanceof Inet4Address) ? isPublic4(bytes) : isPublic6(bytes);
	}

	private static boolean isPublic4(byte[] bytes) {
		int address = word(bytes[0], bytes[1], bytes[2], bytes[3]);
		for (int[] network : CLOSED) {
			int begin = word(network[0], network[1], network[2], network[3]);
			if ((address ^ begin) >>> (32 - network[4]) == 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Only 2000::/3 is public, and of it neither the special block 2001::/23 (Teredo
	 * among it) nor documentation nor 6to4, which hides an IPv4 address. Mapped and NAT64
	 * addresses lie outside.
	 */
	private static boolean isPublic6(byte[] bytes) {
		int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
		int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
		boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
		boolean documentation = first == 0x3fff && second < 0x1000;
		return (first & 0xE000) == 0x2000 && !special && !documentation && first != 0x2002;
	}

	private static int word(int a, int b, int c, int d) {
		return (a & 0xFF) << 24 | (b & 0xFF) << 16 | (c & 0xFF) << 8 | d & 0xFF;
	}

}
