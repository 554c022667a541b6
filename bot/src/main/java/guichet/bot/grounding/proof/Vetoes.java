package guichet.bot.grounding.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import guichet.bot.grounding.said.Firm;
import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Saying;
import guichet.bot.grounding.said.Token;

/** The checks that forbid, graded: what is left of a claim's support, 0 to 1. */
public final class Vetoes {

	private static final double FOREIGN = 0.03;

	private static final double DENIED = 0.3;

	private static final double NARROWED = 0.7;

	private static final double TURNED = 0.5;

	private final String language;

	private final Set<String> words;

	/**
	 * @param passage all of it, for figures and names may stand anywhere
	 */
	public Vetoes(String passage, String language) {
		this.language = language;
		this.words = read(passage).tokens().stream().flatMap(Vetoes::parts).collect(Collectors.toSet());
	}

	private Saying read(String text) {
		return Saying.of(text, this.language, Firm.UNKNOWN);
	}

	/** The figures and names of a text that the passage lacks. */
	public long foreign(String text) {
		return foreign(read(text).tokens());
	}

	private long foreign(List<Token> tokens) {
		return tokens.stream()
			.filter((token) -> token.is(Token.Kind.FIGURE) || token.is(Token.Kind.NAME))
			.flatMap(Vetoes::parts)
			.filter((part) -> !this.words.contains(part))
			.count();
	}

	/**
	 * A name may be cut in two or joined to another where words are left out, so its
	 * parts count.
	 */
	private static Stream<String> parts(Token token) {
		return Stream.of(token.value().split("[ /'-]"));
	}

	/** Whether an answer has a figure or a name if its question asks for one. */
	public boolean isAnsweredInKind(String question, String answer) {
		List<Token> said = read(answer).tokens();
		Saying asked = read(question);
		boolean figure = said.stream().anyMatch((token) -> token.is(Token.Kind.FIGURE));
		boolean name = said.stream().anyMatch((token) -> Character.isUpperCase(token.text().codePointAt(0)))
				|| this.language.equals("ar");
		return (figure || !asked.does(Role.HOW_MUCH)) && (name || !asked.does(Role.WHO));
	}

	/**
	 * What is left when a claim is held against the part of the passage that it is
	 * nearest to.
	 */
	public double of(String claim, String place) {
		List<Token> said = read(claim).tokens();
		List<Token> held = read(place).tokens();
		Statement statement = new Statement(said, List.of(), said);
		Home home = new Home(0, held, List.of(), List.of(), new Clause(List.of()));
		double left = (foreign(said) > 0) ? FOREIGN : 1;
		left *= (Scopes.denial(statement, home).isPresent()) ? DENIED : 1;
		Optional<Flaw> narrowed = Scopes.narrowing(statement, home);
		left *= narrowed.isPresent() ? NARROWED : 1;
		return Scopes.order(statement, home).isPresent() ? TURNED * left : left;
	}

}
