package guichet.bot.grounding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/** Whether what a statement puts together stands together, and under the same name. */
final class Bonds {

	/** How much of the words around a figure a statement must repeat. */
	private static final double REPEATED = 0.55;

	/** How much of a condition. */
	private static final double KEPT = 0.75;

	private Bonds() {
	}

	/** A word or figure that does not stand in that place. */
	static Optional<Flaw> words(Statement said, Home home) {
		for (Token token : said.tokens()) {
			boolean bound = token.isContent() && !token.is(Token.Kind.NAME);
			if (bound && !(token.is(Token.Kind.FIGURE) ? home.own().stream().anyMatch(token::meets)
					: home.holds(token))) {
				return Optional.of(new Flaw(Flaw.Kind.BOND, token.text()));
			}
		}
		return Optional.empty();
	}

	/** A name that the place does not stand for, or one that it needs. */
	static Optional<Flaw> names(Statement said, Home home, List<Token> title, List<Token> before) {
		List<Token> held = home.named().stream().filter((token) -> token.is(Token.Kind.NAME)).toList();
		List<Token> known = held.isEmpty() ? title : held;
		for (Token name : said.names()) {
			if (known.stream().noneMatch(name::meets)) {
				return Optional.of(new Flaw(Flaw.Kind.SUBJECT, name.text()));
			}
		}
		for (List<Token> group : groups(home.named())) {
			boolean named = group.stream()
				.anyMatch((name) -> said.holds(name)
						|| Stream.concat(said.names().stream(), before.stream()).anyMatch(name::meets));
			if (!named) {
				return Optional.of(new Flaw(Flaw.Kind.SUBJECT, group.getFirst().text()));
			}
		}
		return Optional.empty();
	}

	/** Names that are listed together, of which any may be spoken of alone. */
	private static List<List<Token>> groups(List<Token> tokens) {
		List<List<Token>> groups = new ArrayList<>();
		boolean listing = false;
		for (Token token : tokens) {
			if (token.is(Token.Kind.NAME)) {
				if (!listing) {
					groups.add(new ArrayList<>());
				}
				groups.getLast().add(token);
				listing = true;
			}
			else {
				listing = listing && (token.is(Role.AND) || token.is(Role.FREE) && token.text().length() < 3);
			}
		}
		return groups;
	}

	/** A condition or most of the words around a figure, left out. */
	static Optional<Flaw> omission(Statement said, Home home) {
		for (Clause.Part part : home.clause().parts()) {
			if (isAdjunct(part, home) && share(said, part.tokens()) < KEPT) {
				return Optional.of(new Flaw(Flaw.Kind.CONDITION, part.tokens().getFirst().text()));
			}
		}
		List<Token> used = new ArrayList<>();
		for (Clause.Part part : home.clause().parts()) {
			boolean own = home.own().containsAll(part.tokens());
			if (own && !(part.joined() && part != home.clause().parts().getFirst()
					&& share(said, part.tokens()) == 0)) {
				used.addAll(part.tokens());
			}
		}
		return (share(said, used) < REPEATED) ? Optional.of(new Flaw(Flaw.Kind.CONDITION, "half")) : Optional.empty();
	}

	/** A rate that a figure stands for, left out: "per 30 seconds". */
	static Optional<Flaw> rate(Statement said, Home home) {
		List<Token> own = home.own();
		for (int i = 0; i < own.size(); i++) {
			Token figure = own.get(i);
			if (figure.is(Token.Kind.FIGURE) && said.tokens().stream().anyMatch(figure::meets)) {
				Optional<Token> rate = rateAfter(own, i);
				if (rate.isPresent() && !said.holds(rate.get())) {
					return Optional.of(new Flaw(Flaw.Kind.CONDITION, rate.get().text()));
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<Token> rateAfter(List<Token> own, int figure) {
		for (int i = figure + 1; i + 1 < own.size() && !own.get(i).is(Token.Kind.FIGURE); i++) {
			Token next = own.get(i + 1);
			if (own.get(i).is(Role.PER)
					&& (next.is(Role.UNIT) || next.is(Token.Kind.FIGURE) && !next.unit().isEmpty())) {
				return Optional.of(next);
			}
		}
		return Optional.empty();
	}

	/** Whether a part set off by commas says when, how or under what condition. */
	private static boolean isAdjunct(Clause.Part part, Home home) {
		Token first = part.tokens().getFirst();
		boolean adjunct = first.is(Role.PREP) || first.is(Role.ADJUNCT) || first.is(Role.IF)
				|| first.roles().stream().anyMatch(Role::isKept);
		return adjunct && !part.joined() && !part.hasFigure() && home.clause().parts().size() > 1;
	}

	private static double share(Statement said, List<Token> tokens) {
		List<Token> content = tokens.stream().filter(Token::isContent).toList();
		long held = content.stream().filter(said::holds).count();
		return content.isEmpty() ? 1 : held / (double) content.size();
	}

}
