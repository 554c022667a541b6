package guichet.bot.grounding.idea;

import java.util.Collections;
import java.util.Set;

import guichet.bot.grounding.said.Token;

/**
 * A word, a phrase or a figure for what it means.
 *
 * @param names what it means; blank for a word that no list knows
 * @param marks what it does; none for what says something itself
 * @param soft whether it may be said or left out freely
 */
public record Idea(Token token, Set<String> forms, Set<String> names, Set<Mark> marks, boolean soft) {

	private static final int SHORTEST = 4;

	/** The end of an Arabic verb that is denied in the spoken way. */
	private static final String DENIED = "\u0634";

	private static final double ALIKE = 0.55;

	public Idea {
		forms = Set.copyOf(forms);
		names = Set.copyOf(names);
		marks = Set.copyOf(marks);
	}

	public boolean is(Mark mark) {
		return this.marks.contains(mark);
	}

	public boolean isFigure() {
		return this.token.is(Token.Kind.FIGURE);
	}

	public boolean isStop() {
		return this.token.is(Token.Kind.STOP);
	}

	/** Whether it must stand on both sides. */
	public boolean isContent() {
		return !this.soft && (this.marks.isEmpty() || !this.names.isEmpty()) && !isStop();
	}

	/** Whether it may say what must stand on the other side. */
	public boolean isWord() {
		return isContent() || !this.names.isEmpty();
	}

	public boolean meets(Idea other) {
		if (isFigure() || other.isFigure()) {
			return this.token.meets(other.token) && this.token.unit().equals(other.token.unit());
		}
		if (isNumbered() || other.isNumbered()) {
			return this.token.value().equals(other.token.value());
		}
		if (!this.names.isEmpty() && !other.names.isEmpty()) {
			return !Collections.disjoint(this.names, other.names);
		}
		return this.token.value().equals(other.token.value()) || !Collections.disjoint(this.forms, other.forms)
				|| this.token.is(Token.Kind.WORD) && other.token.is(Token.Kind.WORD)
						&& isOfOneRoot(this.token.value(), other.token.value());
	}

	/** A name that a digit tells from another. */
	public boolean isNumbered() {
		return this.token.is(Token.Kind.NAME) && this.token.value().chars().anyMatch(Character::isDigit);
	}

	/** Forms of one word begin alike and end in little else. */
	private static boolean isOfOneRoot(String one, String other) {
		int same = 0;
		int shortest = Math.min(one.length(), other.length());
		while (same < shortest && one.charAt(same) == other.charAt(same)) {
			same++;
		}
		boolean denied = one.endsWith(DENIED) != other.endsWith(DENIED);
		return !denied && same > SHORTEST && same >= ALIKE * Math.max(one.length(), other.length())
				&& shortest - same <= 3;
	}

}
