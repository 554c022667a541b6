package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/** Whether the words of a statement stand beside the same words as in its place. */
final class Neighbours {

	/** How far apart two neighbours may stand in the passage. */
	private static final int NEAR = 2;

	private Neighbours() {
	}

	/**
	 * A word that has lost all its neighbours: it was put where another stood. The first
	 * word may have been brought to the front.
	 */
	static Optional<Flaw> parted(Statement said, Home home) {
		List<Token> held = words(home.all());
		List<Token> words = words(said.tokens()).stream().filter((word) -> places(word, held).length > 0).toList();
		List<Token> governed = governed(said.tokens());
		for (int i = 1; i < words.size() && words.size() > NEAR; i++) {
			Token word = words.get(i);
			if (word.is(Token.Kind.WORD) && !word.is(Role.KIND) && !governed.contains(word)
					&& !isBeside(i, i - 1, words, held) && !isBeside(i, i + 1, words, held)) {
				return Optional.of(new Flaw(Flaw.Kind.BOND, word.text()));
			}
		}
		return Optional.empty();
	}

	/**
	 * Words right behind one that narrows: the two move together, and are checked
	 * together.
	 */
	private static List<Token> governed(List<Token> tokens) {
		List<Token> governed = new ArrayList<>();
		boolean narrows = false;
		for (Token token : tokens) {
			if (narrows && token.isContent()) {
				governed.add(token);
			}
			narrows = token.roles().stream().anyMatch(Role::isKept) || narrows && !token.isContent();
		}
		return governed;
	}

	/** Names stand anywhere in a sentence; the words around them stay together. */
	private static List<Token> words(List<Token> tokens) {
		return tokens.stream().filter((token) -> token.isContent() && !token.is(Token.Kind.NAME)).toList();
	}

	private static boolean isBeside(int i, int other, List<Token> words, List<Token> held) {
		if (other < 0 || other >= words.size()) {
			return false;
		}
		int[] places = places(words.get(i), held);
		int[] others = places(words.get(other), held);
		return IntStream.of(places)
			.anyMatch((place) -> IntStream.of(others)
				.anyMatch((near) -> isNear((other > i) ? near - place : place - near)));
	}

	private static boolean isNear(int distance) {
		return distance > 0 && distance <= NEAR;
	}

	private static int[] places(Token word, List<Token> held) {
		return IntStream.range(0, held.size()).filter((i) -> held.get(i).meets(word)).toArray();
	}

}
