package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import guichet.bot.grounding.said.Saying;
import guichet.bot.grounding.said.Token;

/**
 * Holds claims against passages. A claim is proved if it says nothing of its own, each of
 * its statements has one place in a passage that bears it out under the same name, and
 * nothing that narrows that place is left out.
 */
public final class Proof {

	private final Source source;

	private final List<Saying> passages;

	private final List<Home> homes;

	private final List<Token> title;

	private final Saying before;

	public Proof(Source source) {
		this.source = source;
		this.passages = source.passages().stream().map(this::read).toList();
		this.homes = IntStream.range(0, this.passages.size())
			.boxed()
			.flatMap((i) -> Home.of(i, Clause.of(this.passages.get(i))).stream())
			.toList();
		this.title = read(source.title()).all(Token.Kind.NAME);
		this.before = read(source.before());
	}

	private Saying read(String text) {
		return Saying.of(text, this.source.language(), this.source.firm());
	}

	/** What is wrong with a claim; empty if it is proved. */
	public Optional<Flaw> flaw(String claim) {
		Saying said = read(claim);
		if (said.content().isEmpty()) {
			return Optional.of(new Flaw(Flaw.Kind.WORD, claim));
		}
		return Bonds.novelty(said, this.passages, this.title)
			.or(() -> Bonds.repetition(said, this.passages))
			.or(() -> Clause.ofClaim(said)
				.stream()
				.map((clause) -> unproved(clause, said))
				.flatMap(Optional::stream)
				.findFirst());
	}

	/** Cuts a clause into statements, each as long as a place bears it out. */
	private Optional<Flaw> unproved(Clause clause, Saying said) {
		List<Clause.Part> parts = clause.parts();
		int from = 0;
		while (from < parts.size()) {
			Optional<Flaw> first = Optional.empty();
			int end = nextVerb(parts, from);
			while (end > from) {
				Optional<Flaw> flaw = mayEnd(parts, from, end) ? unproved(parts, from, end, said) : first;
				first = first.isPresent() ? first : flaw;
				if (flaw.isEmpty()) {
					break;
				}
				end--;
			}
			if (end == from) {
				return first;
			}
			from = end;
		}
		return Optional.empty();
	}

	/** A statement says one thing: it ends before a further verb. */
	private static int nextVerb(List<Clause.Part> parts, int from) {
		int end = from + 1;
		while (end < parts.size() && !parts.get(end).goesOnWithVerb()) {
			end++;
		}
		return end;
	}

	/** Whether a statement may end there: after a figure, or before a further verb. */
	private static boolean mayEnd(List<Clause.Part> parts, int from, int end) {
		if (end == parts.size()) {
			return true;
		}
		List<Token> all = new Clause(parts).tokens();
		boolean figure = parts.subList(from, end).stream().anyMatch((part) -> part.counts(all));
		long content = parts.subList(from, end)
			.stream()
			.flatMap((part) -> part.tokens().stream())
			.filter(Token::isContent)
			.count();
		return figure || content > 1 && parts.get(end).goesOnWithVerb();
	}

	private Optional<Flaw> unproved(List<Clause.Part> parts, int from, int end, Saying said) {
		List<Token> tokens = parts.subList(from, end).stream().flatMap((part) -> part.tokens().stream()).toList();
		if (parts.get(from).isPrice() && from > 0 && hasOtherPrice(parts.subList(0, from), tokens)) {
			return Optional.of(new Flaw(Flaw.Kind.BOND, tokens.get(1).text()));
		}
		Statement statement = new Statement(tokens, names(parts, from, tokens, said), reservoir(said));
		Optional<Flaw> best = Optional.empty();
		for (Home home : this.homes) {
			Optional<Flaw> flaw = unproved(statement, home);
			if (flaw.isEmpty()) {
				return flaw;
			}
			best = best.isEmpty() || best.get().kind().compareTo(flaw.get().kind()) < 0 ? flaw : best;
		}
		return best;
	}

	/** Whether what stands before a price has a price of its own in its passage. */
	private boolean hasOtherPrice(List<Clause.Part> before, List<Token> price) {
		List<Token> figures = before.stream()
			.flatMap((part) -> part.tokens().stream())
			.filter((token) -> token.is(Token.Kind.FIGURE))
			.toList();
		return this.passages.stream()
			.filter((passage) -> figures.stream().anyMatch(passage::holds))
			.flatMap((passage) -> passage.all(Token.Kind.FIGURE).stream())
			.anyMatch((figure) -> figure.unit().equals(price.get(1).unit()) && !figure.meets(price.get(1)));
	}

	private Optional<Flaw> unproved(Statement said, Home home) {
		return Bonds.words(said, home)
			.or(() -> Bonds.names(said, home, this.title, this.before.all(Token.Kind.NAME)))
			.or(() -> Scopes.denial(said, home))
			.or(() -> Scopes.narrowing(said, home))
			.or(() -> Omission.of(said, home))
			.or(() -> Neighbours.parted(said, home))
			.or(() -> Scopes.order(said, home));
	}

	/**
	 * The names that a statement is about: its own, else the last before, else the next.
	 */
	private List<Token> names(List<Clause.Part> parts, int from, List<Token> tokens, Saying said) {
		List<Token> own = names(tokens.stream());
		List<Token> last = new ArrayList<>();
		for (Clause.Part part : parts.subList(0, from)) {
			List<Token> names = names(part.tokens().stream());
			if (!names.isEmpty()) {
				last = names;
			}
		}
		List<Token> anywhere = said.all(Token.Kind.NAME);
		return !own.isEmpty() ? own
				: !last.isEmpty() ? last : !anywhere.isEmpty() ? anywhere : this.before.all(Token.Kind.NAME);
	}

	/** All that has been said when the claim is over, in the sentence that it ends. */
	private List<Token> reservoir(Saying said) {
		boolean goesOn = !this.source.before().matches("(?s).*[.!?\u061F\u2026]\\s*");
		return goesOn ? Stream.concat(this.before.tokens().stream(), said.tokens().stream()).toList() : said.tokens();
	}

	private static List<Token> names(Stream<Token> tokens) {
		return tokens.filter((token) -> token.is(Token.Kind.NAME)).toList();
	}

}
