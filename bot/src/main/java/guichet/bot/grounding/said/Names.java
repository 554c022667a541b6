package guichet.bot.grounding.said;

import java.util.List;
import java.util.regex.Pattern;

import guichet.bot.grounding.said.Pieces.Piece;
import guichet.knowledge.text.ReadText;

/**
 * Finds names: capitals where none must stand, letters with digits, and what goes with
 * them.
 */
final class Names {

	private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

	private final List<Piece> pieces;

	private final ReadText read;

	private final Lexicon lexicon;

	Names(List<Piece> pieces, ReadText read, Lexicon lexicon) {
		this.pieces = pieces;
		this.read = read;
		this.lexicon = lexicon;
	}

	boolean beginsAt(int i) {
		Piece piece = this.pieces.get(i);
		if (piece.group().equals("mixed")) {
			return true;
		}
		boolean before4g = i + 1 < this.pieces.size() && this.pieces.get(i + 1).group().equals("mixed");
		if (before4g && piece.text().equals("Only")) {
			return true;
		}
		if (!isCapital(piece) || !isOwn(i) || piece.text().length() < 2) {
			return false;
		}
		return capitals(piece.text()) > 1 || piece.text().endsWith("+") || !opens(i) || i + 1 < this.pieces.size()
				&& isCapital(this.pieces.get(i + 1)) && isOwn(i + 1) && capitals(this.pieces.get(i + 1).text()) == 1;
	}

	/**
	 * Where the name ends that begins there: further capitals, and a number that belongs
	 * to it.
	 */
	int endOf(int i, Firm firm) {
		int end = i + 1;
		while (end < this.pieces.size() && goesOn(end) && !firm.isNamed(this.read.words().get(end))) {
			end++;
		}
		boolean alone = end == i + 1 && capitals(this.pieces.get(i).text()) < 2 && opens(i);
		if (!alone && end < this.pieces.size() && this.pieces.get(end).spaced()
				&& DIGITS.matcher(this.pieces.get(end).text()).matches()) {
			end++;
		}
		return end;
	}

	private boolean goesOn(int i) {
		Piece piece = this.pieces.get(i);
		return piece.group().equals("mixed") || isCapital(piece) && isOwn(i) && piece.spaced();
	}

	/** Whether the word has a meaning of its own, so that a capital makes it a name. */
	private boolean isOwn(int i) {
		return this.read.content().get(i) && this.lexicon.roles(this.read.words().get(i)).isEmpty();
	}

	private boolean opens(int i) {
		return i == 0
				|| this.pieces.get(i - 1).group().equals("stop") && !this.pieces.get(i - 1).text().matches("[,;/%-]");
	}

	static boolean isCapital(Piece piece) {
		return piece.group().equals("word") && Character.isUpperCase(piece.text().codePointAt(0));
	}

	private static long capitals(String text) {
		return text.chars().filter(Character::isUpperCase).count();
	}

}
