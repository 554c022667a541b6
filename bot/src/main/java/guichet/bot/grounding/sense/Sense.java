package guichet.bot.grounding.sense;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import guichet.bot.grounding.idea.Idea;
import guichet.bot.grounding.idea.Ideas;
import guichet.bot.grounding.idea.Mark;
import guichet.bot.grounding.proof.Flaw;
import guichet.bot.grounding.proof.Source;
import guichet.bot.grounding.said.Token;

/**
 * Holds another wording against passages by meaning: all that it says is said there, all
 * that narrows it there is said by it, and both bind it alike.
 */
public final class Sense {

	private static final Set<String> DETERMINERS = Set.of("the", "your", "our", "a", "an", "my", "to", "of", "for",
			"le", "la", "les", "l", "votre", "vos", "un", "une", "de", "d", "du", "des", "notre", "nos", "ce", "cette",
			"this", "that");

	private final Source source;

	private final List<Idea> passages;

	private final List<Idea> title;

	public Sense(Source source) {
		this.source = source;
		this.passages = new ArrayList<>();
		source.passages().forEach((passage) -> this.passages.addAll(read(passage + " .")));
		this.title = read(source.title()).stream().filter(Idea::isContent).toList();
	}

	private List<Idea> read(String text) {
		return Ideas.of(text, this.source.language(), this.source.firm());
	}

	/** Whether something new is what the article is about, and only named as a thing. */
	private boolean isTopic(List<Idea> said, int i) {
		Idea idea = said.get(i);
		boolean named = idea.token().is(Token.Kind.NAME)
				&& this.passages.stream().anyMatch((one) -> one.token().is(Token.Kind.NAME));
		boolean arabic = this.source.language().equals("ar");
		boolean thing = i == 0 || arabic && idea.token().text().startsWith("\u0627\u0644")
				|| !arabic && !said.get(i - 1).isContent() && DETERMINERS.contains(said.get(i - 1).token().value());
		return !idea.isFigure() && !named && (thing || idea.token().is(Token.Kind.NAME))
				&& this.title.stream().anyMatch((one) -> isSame(idea, one));
	}

	/** Only the same word, and not its like, is what an article is about. */
	private static boolean isSame(Idea idea, Idea other) {
		return idea.meets(other) && !Collections.disjoint(idea.forms(), other.forms());
	}

	/**
	 * What turns a claim's words against its passages, though all of them stand there.
	 */
	public Optional<Flaw> twist(String claim) {
		List<Idea> said = read(claim);
		return Actors.flaw(said, this.passages)
			.or(() -> Denials.moved(said, this.passages))
			.or(() -> Modes.swapped(said, this.passages))
			.or(() -> Figures.rate(said, this.passages))
			.or(() -> Figures.turned(said, this.passages));
	}

	/** What is wrong with a claim; empty if it says the same. */
	public Optional<Flaw> flaw(String claim) {
		List<Idea> said = read(claim);
		if (said.stream().noneMatch((idea) -> idea.isContent() && !idea.token().is(Token.Kind.NAME))) {
			return Optional.of(new Flaw(Flaw.Kind.WORD, claim));
		}
		List<Idea> bare = new ArrayList<>(said);
		if (said.getFirst().is(Mark.AND) || said.getFirst().is(Mark.REL)) {
			read(this.source.before()).stream()
				.filter((idea) -> idea.isContent() && !idea.isFigure()
						&& this.passages.stream().anyMatch((one) -> one.isContent() && idea.meets(one)))
				.forEach((idea) -> bare.addFirst(idea));
		}
		for (int i = 0; i < said.size(); i++) {
			Idea idea = said.get(i);
			if (idea.isContent() && this.passages.stream().noneMatch((one) -> one.isWord() && idea.meets(one))) {
				if (!isTopic(said, i)) {
					return Optional.of(new Flaw(Flaw.Kind.WORD, idea.token().text()));
				}
				bare.remove(idea);
			}
		}
		Coverage coverage = Coverage.of(bare, this.passages, this.title);
		return coverage.flaw()
			.or(() -> Modes.flaw(bare, coverage))
			.or(() -> Figures.flaw(bare, coverage.all()))
			.or(() -> Actors.flaw(bare, coverage.all()))
			.or(() -> Bindings.flaw(bare, coverage));
	}

}
