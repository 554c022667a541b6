package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import guichet.bot.grounding.said.Token;

/**
 * A place in a passage that may bear a statement out: the words around a figure, or a
 * whole clause without one.
 *
 * @param own what stands there
 * @param shared what stands before and holds for it too
 * @param head what its clause begins with
 */
record Home(int passage, List<Token> own, List<Token> shared, List<Token> head, Clause clause) {

	/** Every place of a passage. */
	static List<Home> of(int passage, List<Clause> clauses) {
		List<Home> homes = new ArrayList<>();
		clauses.forEach((clause) -> add(passage, clause, homes));
		return homes;
	}

	private static void add(int passage, Clause clause, List<Home> homes) {
		List<Token> before = List.of();
		List<Token> topic = List.of();
		for (List<Clause.Part> chunk : chunks(clause)) {
			List<Token> own = chunk.stream().flatMap((part) -> part.tokens().stream()).toList();
			boolean first = before.isEmpty();
			boolean verb = chunk.getFirst().goesOnWithVerb();
			List<Token> shared = first ? List.of() : verb ? before : hasSubject(own) ? topic : beforeFigure(before);
			homes.add(new Home(passage, own, shared, before, clause));
			topic = first ? topic(chunk) : topic;
			before = first ? own : before;
		}
	}

	/**
	 * Runs of parts with a figure or a verb each; what follows and has none goes along.
	 */
	private static List<List<Clause.Part>> chunks(Clause clause) {
		List<Token> all = clause.tokens();
		List<List<Clause.Part>> chunks = new ArrayList<>();
		List<Clause.Part> chunk = new ArrayList<>();
		for (Clause.Part part : clause.parts()) {
			boolean verb = part.goesOnWithVerb() && !chunk.isEmpty();
			if (verb || part.counts(all) && chunk.stream().anyMatch((before) -> before.counts(all))) {
				chunks.add(chunk);
				chunk = new ArrayList<>();
			}
			chunk.add(part);
		}
		chunks.add(chunk);
		return chunks;
	}

	private static boolean hasSubject(List<Token> tokens) {
		return beforeFigure(tokens).stream().anyMatch(Token::isContent);
	}

	private static List<Token> beforeFigure(List<Token> tokens) {
		boolean figure = tokens.stream().anyMatch((token) -> token.is(Token.Kind.FIGURE));
		return tokens.stream()
			.takeWhile((token) -> figure ? !token.is(Token.Kind.FIGURE) : !Clause.isOne(token))
			.toList();
	}

	/** The names that it stands under: its own, else those of its clause. */
	List<Token> named() {
		List<Token> all = all();
		return all.stream().anyMatch((token) -> token.is(Token.Kind.NAME)) ? all : this.head;
	}

	/** What stands before the first comma and before any figure. */
	private static List<Token> topic(List<Clause.Part> chunk) {
		List<Token> topic = new ArrayList<>();
		for (int i = 0; i + 1 < chunk.size() && !chunk.get(i).hasFigure(); i++) {
			topic.addAll(chunk.get(i).tokens());
		}
		return topic;
	}

	/** All that holds there, in the order of the passage. */
	List<Token> all() {
		return Stream.concat(this.shared.stream(), this.own.stream()).toList();
	}

	boolean holds(Token token) {
		return all().stream().anyMatch(token::meets);
	}

}
