package guichet.knowledge.importing.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out how a text file is encoded: spreadsheets say nothing about it. */
final class Encoding {

	private static final Charset WESTERN = Charset.forName("windows-1252");

	private static final Charset ARABIC = Charset.forName("windows-1256");

	private Encoding() {
	}

	/** The text without a byte order mark, line ends as {@code \n}. */
	static String decode(byte[] bytes) {
		String text = new String(bytes, of(bytes));
		String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return bare.replace("\r\n", "\n").replace('\r', '\n');
	}

	static Charset of(byte[] bytes) {
		if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		if (zeros(bytes, 1) > bytes.length / 8) {
			return StandardCharsets.UTF_16LE;
		}
		if (zeros(bytes, 0) > bytes.length / 8) {
			return StandardCharsets.UTF_16BE;
		}
		return isUtf8(bytes) ? StandardCharsets.UTF_8 : highRuns(bytes) ? ARABIC : WESTERN;
	}

	private static int zeros(byte[] bytes, int from) {
		int zeros = 0;
		for (int i = from; i < bytes.length; i += 2) {
			zeros += (bytes[i] == 0) ? 1 : 0;
		}
		return zeros;
	}

	private static boolean isUtf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/** Accented letters stand alone among plain ones, Arabic letters side by side. */
	private static boolean highRuns(byte[] bytes) {
		int high = 0;
		int beside = 0;
		for (int i = 1; i < bytes.length; i++) {
			if (bytes[i] < 0) {
				high++;
				beside += (bytes[i - 1] < 0) ? 1 : 0;
			}
		}
		return beside * 2 > high;
	}

}
