package guichet.bot.grounding.said;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import guichet.bot.grounding.said.Pieces.Piece;
import guichet.bot.grounding.said.Token.Kind;
import guichet.knowledge.text.Folding;
import guichet.knowledge.text.ReadText;

/** Reads the pieces of a text as tokens. */
final class Reader {

	private final String language;

	private final Firm firm;

	private final Lexicon lexicon;

	private final List<Token> tokens = new ArrayList<>();

	Reader(String language, Firm firm) {
		this.language = language;
		this.firm = firm;
		this.lexicon = Lexicon.of(language);
	}

	List<Token> read(String text) {
		List<Piece> pieces = Pieces.of(text);
		ReadText read = ReadText.ofWords(pieces.stream().map(Piece::text).toList(), this.language);
		for (int i = 0; i < pieces.size();) {
			Piece piece = pieces.get(i);
			i = switch (piece.group()) {
				case "number", "time", "size" -> figure(pieces, i);
				case "code" ->
					add(new Token(Kind.FIGURE, piece.text(), Folding.fold(piece.text()), "", Set.of(), Set.of()),
							i + 1);
				case "stop" -> stop(piece, i);
				default -> word(pieces, read, i);
			};
		}
		Context.settle(this.tokens);
		return this.tokens;
	}

	private int add(Token token, int next) {
		this.tokens.add(token);
		return next;
	}

	private int stop(Piece piece, int i) {
		if (!piece.text().equals("-") && !piece.text().equals("/") || piece.spaced()) {
			this.tokens.add(new Token(Kind.STOP, piece.text(), piece.text(), "", Set.of(), Set.of()));
		}
		return i + 1;
	}

	private int figure(List<Piece> pieces, int i) {
		Piece piece = pieces.get(i);
		String value = switch (piece.group()) {
			case "time" -> Numbers.time(piece.text());
			case "size" -> Numbers.size(piece.text());
			default -> Numbers.number(piece.text());
		};
		int next = i + 1;
		if (next < pieces.size() && !pieces.get(next).spaced()
				&& pieces.get(next).text().matches("(?i)er?|re|\u00E8re|i?\u00E8me|st|nd|rd|th")) {
			next++;
		}
		return figure(piece.text(), value, pieces, next);
	}

	private int figure(String text, String value, List<Piece> pieces, int next) {
		String unit = (next < pieces.size()) ? this.lexicon.unit(Folding.fold(pieces.get(next).text())) : "";
		if (unit.isEmpty() && next + 1 < pieces.size() && pieces.get(next).group().equals("word")) {
			String after = this.lexicon.unit(Folding.fold(pieces.get(next + 1).text()));
			if (after.length() > 1 && !this.lexicon.roles(Folding.fold(pieces.get(next).text())).contains(Role.PER)) {
				return add(new Token(Kind.FIGURE, text, value, after, Set.of(), Set.of()), next);
			}
		}
		String time = text.matches(".*\\d\\s?[h:]\\s?00") ? "h" : "";
		return add(new Token(Kind.FIGURE, text, value, unit.isEmpty() ? time : unit, Set.of(), Set.of()),
				unit.isEmpty() ? next : next + 1);
	}

	private int word(List<Piece> pieces, ReadText read, int i) {
		Piece piece = pieces.get(i);
		String folded = read.words().get(i);
		if (!this.lexicon.pairOf(folded).isEmpty()) {
			return add(new Token(Kind.FIGURE, piece.text(), "2", this.lexicon.pairOf(folded), Set.of(), Set.of()),
					i + 1);
		}
		boolean unitNext = i + 1 < pieces.size() && !this.lexicon.unit(read.words().get(i + 1)).isEmpty();
		if (!this.lexicon.number(folded).isEmpty() && (unitNext || !isArticle(folded))) {
			return figure(piece.text(), this.lexicon.number(folded), pieces, i + 1);
		}
		if (!isFirm(pieces, read, i) && new Names(pieces, read, this.lexicon).beginsAt(i)) {
			return name(pieces, read, i);
		}
		if (this.lexicon.beginsWithAnd(folded)) {
			this.tokens.add(new Token(Kind.WORD, "\u0648", "\u0648", "", Set.of(), Set.of(Role.AND)));
			String rest = folded.substring(1);
			return plain(List.of(new Piece("word", rest, false)), ReadText.ofWords(List.of(rest), this.language), 0,
					i + 1);
		}
		return plain(pieces, read, i, i + 1);
	}

	/** A word for one that mostly counts nothing. */
	private static boolean isArticle(String folded) {
		return folded.equals("un") || folded.equals("une") || folded.equals("one") || folded.equals("neuf");
	}

	private boolean isFirm(List<Piece> pieces, ReadText read, int i) {
		boolean capitals = i + 1 < pieces.size() && Names.isCapital(pieces.get(i))
				&& Names.isCapital(pieces.get(i + 1));
		return this.firm.isNamed(read.words().get(i)) || capitals && this.firm.isNamed(read.words().get(i + 1));
	}

	private int name(List<Piece> pieces, ReadText read, int i) {
		int end = new Names(pieces, read, this.lexicon).endOf(i, this.firm);
		String name = String.join(" ", pieces.subList(i, end).stream().map(Piece::text).toList());
		return add(new Token(Kind.NAME, name, Folding.fold(name), "", Set.of(), Set.of()), end);
	}

	private int plain(List<Piece> pieces, ReadText read, int i, int next) {
		String text = pieces.get(i).text();
		String folded = read.words().get(i);
		Set<Role> roles = EnumSet.noneOf(Role.class);
		roles.addAll(this.lexicon.roles(text, folded));
		if (i + 1 < read.words().size()) {
			roles.addAll(this.lexicon.roles(folded + '_' + read.words().get(i + 1)));
		}
		if (!this.tokens.isEmpty()) {
			roles.addAll(this.lexicon.roles(this.tokens.getLast().value() + '_' + folded));
		}
		if (roles.contains(Role.TO) && i + 1 < read.words().size() && this.firm.isNamed(read.words().get(i + 1))) {
			roles.add(Role.TOWARD);
		}
		boolean toward = !this.tokens.isEmpty() && this.tokens.getLast().is(Role.TOWARD);
		if (isFirm(pieces, read, i) && !toward || roles.isEmpty() && !read.content().get(i)) {
			roles.add(Role.FREE);
		}
		if (!this.lexicon.unit(folded).isEmpty() && folded.length() > 1) {
			return add(
					new Token(Kind.WORD, text, folded, "", Set.of('/' + this.lexicon.unit(folded)), Set.of(Role.UNIT)),
					next);
		}
		return add(new Token(Kind.WORD, text, folded, "", Keys.of(folded, read.stems().get(i), this.lexicon), roles),
				next);
	}

}
