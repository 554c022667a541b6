package guichet.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an answer into sentences. Every visible character lies in exactly one, except for
 * the marks of headings, quotes and lists at a line's start.
 */
public final class Sentences {

	private static final int WRAPPED = 50;

	private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

	private static final Pattern MARK = Pattern.compile(
			"[\\s\\u00a0]*+(?:(?:#{1,6}|>|[-*•◦▪–—·‣])[\\s\\u00a0]++){0,3}(?:(?:\\d{1,2}[.)]|[a-z]\\))[\\s\\u00a0]++)?");

	private static final Pattern BLOCK = Pattern.compile("[\\s\\u00a0]*(?:#{1,6}|>|[-*•◦▪–—·‣]|\\d{1,2}[.)]|\\|)\\s.*");

	private static final Pattern END = Pattern.compile("[.!?؟…。۔]+[\"'»”’)\\]*_]*(?=[\\s\\u00a0])");

	private static final Set<String> ABBREVIATIONS = Set.of("m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "pr",
			"st", "ste", "ex", "p", "art", "al", "av", "bd", "tel", "fig", "vol", "env", "approx", "vs", "eg", "e.g",
			"ie", "i.e", "cf", "inc", "ltd", "co", "jan", "fevr", "juil", "sept", "oct", "nov", "dec", "feb", "aug",
			"hab", "resp", "c.-a-d", "c.a.d", "s.a.r.l", "د", "أ", "م", "ص", "ت");

	private final String text;

	private final List<Span> spans = new ArrayList<>();

	private Sentences(String text) {
		this.text = text;
	}

	/** The sentences of a text in reading order, without the space around them. */
	public static List<Span> of(String text) {
		Sentences sentences = new Sentences(text);
		Matcher line = LINE.matcher(text);
		int from = -1;
		int end = -1;
		while (line.find()) {
			boolean begins = from < 0 || BLOCK.matcher(line.group()).matches()
					|| sentences.breaksBetween(end, line.start());
			if (begins && from >= 0) {
				sentences.cutBlock(from, end);
			}
			from = begins ? line.start() : from;
			end = line.end();
		}
		if (from >= 0) {
			sentences.cutBlock(from, end);
		}
		return sentences.spans;
	}

	/**
	 * An empty line breaks, and so does the end of a line too short to have been wrapped.
	 */
	private boolean breaksBetween(int from, int to) {
		if (this.text.substring(from, to).chars().filter((c) -> c == '\n').count() > 1) {
			return true;
		}
		int lineStart = Math.max(this.text.lastIndexOf('\n', from - 1), this.text.lastIndexOf('\r', from - 1)) + 1;
		int next = skipSpace(to, this.text.length());
		return from - lineStart < WRAPPED && next < this.text.length()
				&& !Character.isLowerCase(this.text.codePointAt(next));
	}

	private void cutBlock(int from, int to) {
		Matcher mark = MARK.matcher(this.text).region(from, to);
		int begin = mark.lookingAt() ? mark.end() : from;
		Matcher end = END.matcher(this.text).region(begin, to);
		while (end.find()) {
			if (endsSentence(begin, end, to)) {
				add(begin, end.end());
				begin = end.end();
			}
		}
		add(begin, to);
	}

	private boolean endsSentence(int begin, Matcher end, int to) {
		int next = skipSpace(end.end(), to);
		if (next < to && Character.isLowerCase(this.text.codePointAt(next))) {
			return false;
		}
		if (!end.group().startsWith(".") || end.group().startsWith("..")) {
			return true;
		}
		String before = this.text.substring(begin, end.start());
		String word = before.substring(lastBreak(before) + 1);
		String folded = Folding.fold(word);
		boolean initial = folded.length() == 1 && Character.isUpperCase(word.charAt(0));
		return next >= to || !initial && !ABBREVIATIONS.contains(folded);
	}

	private static int lastBreak(String text) {
		for (int i = text.length() - 1; i >= 0; i--) {
			if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '.' && text.charAt(i) != '-') {
				return i;
			}
		}
		return -1;
	}

	private int skipSpace(int from, int to) {
		int next = from;
		while (next < to && isSpace(this.text.charAt(next))) {
			next++;
		}
		return next;
	}

	private void add(int from, int to) {
		int begin = skipSpace(from, to);
		int end = to;
		while (end > begin && isSpace(this.text.charAt(end - 1))) {
			end--;
		}
		if (end > begin) {
			this.spans.add(new Span(begin, end));
		}
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

}
