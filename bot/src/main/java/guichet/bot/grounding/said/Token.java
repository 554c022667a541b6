package guichet.bot.grounding.said;

import java.util.Collections;
import java.util.Set;

/**
 * A word, a name, a figure or a stop.
 *
 * @param text as it was written
 * @param value a figure's value, a name in small letters, a word without accents
 * @param unit a figure's unit, blank if it has none
 * @param keys under any of which the word meets its other forms and its like
 */
public record Token(Kind kind, String text, String value, String unit, Set<String> keys, Set<Role> roles) {

	private static final int SAME_BEGINNING = 7;

	/** What a token is. */
	public enum Kind {

		WORD, NAME, FIGURE, STOP

	}

	public Token {
		keys = Set.copyOf(keys);
		roles = Set.copyOf(roles);
	}

	public boolean is(Kind asked) {
		return this.kind == asked;
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/** Whether it says something itself and does not only join or colour. */
	public boolean isContent() {
		return this.kind != Kind.STOP && (this.roles.isEmpty() || this.roles.equals(Set.of(Role.KIND)));
	}

	/** The same with other roles. */
	Token with(Set<Role> others) {
		return new Token(this.kind, this.text, this.value, this.unit, this.keys, others);
	}

	/** Whether both say the same. */
	public boolean meets(Token other) {
		if (this.kind == Kind.FIGURE || other.kind == Kind.FIGURE) {
			return this.kind == other.kind && this.value.equals(other.value) && hasUnitOf(other);
		}
		if (this.kind == Kind.NAME || other.kind == Kind.NAME) {
			return this.value.equals(other.value);
		}
		return this.value.equals(other.value) || !Collections.disjoint(this.keys, other.keys)
				|| beginsLike(other.value);
	}

	/** A day or an hour may be told by its number alone. */
	private boolean hasUnitOf(Token other) {
		boolean told = this.unit.isEmpty() || other.unit.isEmpty();
		return this.unit.equals(other.unit) || told && (this.unit + other.unit).matches("day|h");
	}

	private boolean beginsLike(String word) {
		int same = 0;
		int shortest = Math.min(word.length(), this.value.length());
		while (same < shortest && word.charAt(same) == this.value.charAt(same)) {
			same++;
		}
		return same >= SAME_BEGINNING;
	}

}
