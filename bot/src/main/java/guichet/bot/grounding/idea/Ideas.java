package guichet.bot.grounding.idea;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import guichet.bot.grounding.said.Firm;
import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Saying;
import guichet.bot.grounding.said.Token;
import guichet.bot.grounding.idea.Thesaurus.Entry;

/**
 * Reads a text as ideas: the longest phrase that the lists know, word by word otherwise.
 */
public final class Ideas {

	private static final int LONGEST_GAP = 7;

	private static final Set<String> ONE = Set.of("a", "an");

	private static final Set<String> LASTING = Set.of("for", "in", "within", "after", "than", "lasts", "takes");

	private static final Set<Role> JOINS = Set.of(Role.TOWARD, Role.DURING, Role.FIRST, Role.PRICE);

	/** Arabic for "without", or "under" before a figure. */
	private static final String UNDER = "\u062F\u0648\u0646";

	private final Thesaurus thesaurus;

	private final List<Token> tokens;

	private final List<Set<String>> forms = new ArrayList<>();

	private final boolean[] used;

	private final boolean arabic;

	/** A phrase found, and the places of its words. */
	private record Found(Entry entry, List<Integer> places) {
	}

	private Ideas(String text, String language, Firm firm) {
		this.thesaurus = Thesaurus.of(language);
		this.arabic = language.equals("ar");
		this.tokens = Saying.of(text, language, firm).tokens();
		this.used = new boolean[this.tokens.size()];
		for (Token token : this.tokens) {
			boolean word = token.is(Token.Kind.WORD) || token.is(Token.Kind.NAME);
			this.forms.add(word ? this.thesaurus.forms(token) : Set.of());
		}
	}

	/** The ideas of a text, in order. */
	public static List<Idea> of(String text, String language, Firm firm) {
		return new Ideas(text, language, firm).read();
	}

	private List<Idea> read() {
		Idea[] at = new Idea[this.tokens.size()];
		for (int i = 0; i < at.length; i++) {
			if (!this.used[i]) {
				List<Found> longest = longest(i);
				at[longest.isEmpty() ? i : place(longest.getFirst())] = longest.isEmpty() ? plain(i) : idea(longest);
			}
		}
		List<Idea> ideas = new ArrayList<>();
		for (Idea idea : at) {
			if (idea != null) {
				ideas.add(idea);
			}
		}
		return ideas;
	}

	/** Where a phrase counts: a denial where it begins, another where it ends. */
	private static int place(Found found) {
		return found.entry().marks().contains(Mark.NOT) ? found.places().getFirst() : found.places().getLast();
	}

	private List<Found> longest(int i) {
		List<Found> longest = new ArrayList<>();
		if (this.forms.get(i).isEmpty()) {
			return longest;
		}
		for (Entry entry : this.thesaurus.beginning(this.forms.get(i))) {
			List<Integer> places = places(entry, i);
			int known = longest.isEmpty() ? 0 : longest.getFirst().places().size();
			if (places.size() > known) {
				longest.clear();
			}
			if (!places.isEmpty() && places.size() >= known) {
				longest.add(new Found(entry, places));
			}
		}
		boolean exact = this.arabic && longest.stream().anyMatch((found) -> isExact(found) && !found.entry().isOrder());
		return exact ? longest.stream().filter((found) -> isExact(found) || found.entry().isOrder()).toList() : longest;
	}

	/** Whether each word stands there as it is listed. */
	private boolean isExact(Found found) {
		List<String> words = found.entry().words().stream().filter((word) -> !word.equals(Thesaurus.GAP)).toList();
		return IntStream.range(0, words.size())
			.allMatch((i) -> Thesaurus.word(words.get(i)).equals(this.tokens.get(found.places().get(i)).value()));
	}

	/** Where the words of a phrase stand that begins here; none if it does not. */
	private List<Integer> places(Entry entry, int from) {
		List<Integer> places = new ArrayList<>();
		int at = from;
		boolean gap = false;
		for (String word : entry.words()) {
			if (word.equals(Thesaurus.GAP)) {
				gap = true;
				continue;
			}
			int place = find(word, at, gap ? LONGEST_GAP : 0);
			if (place < 0) {
				return List.of();
			}
			places.add(place);
			at = place + 1;
			gap = false;
		}
		return places;
	}

	private int find(String word, int from, int gap) {
		for (int i = from; i <= from + gap && i < this.tokens.size(); i++) {
			if (!this.used[i] && Thesaurus.isForm(word, this.forms.get(i))) {
				return i;
			}
			if (this.tokens.get(i).is(Token.Kind.STOP) || gap > 0 && this.tokens.get(i).is(Role.NOT)) {
				return -1;
			}
		}
		return -1;
	}

	private Idea idea(List<Found> found) {
		Set<String> names = new HashSet<>();
		Set<Mark> marks = new HashSet<>();
		Set<String> forms = new HashSet<>();
		boolean soft = false;
		for (Found one : found) {
			names.addAll(one.entry().names());
			marks.addAll(one.entry().marks());
			soft |= one.entry().soft();
		}
		List<Integer> places = found.getFirst().places();
		int next = places.getLast() + 1;
		if (this.tokens.get(places.getLast()).value().equals(UNDER) && next < this.tokens.size()
				&& this.tokens.get(next).is(Token.Kind.FIGURE)) {
			marks = new HashSet<>(Set.of(Mark.LT));
		}
		places.forEach((place) -> this.used[place] = true);
		Token token = this.tokens.get(places.getLast());
		if (places.size() == 1) {
			forms.addAll(this.thesaurus.stems(token.value()));
		}
		return new Idea(token, forms, names, marks, soft);
	}

	/** "for an hour": one of it; "8 euros an hour" is a rate. */
	private boolean isOne(int i) {
		boolean article = i > 1 && this.tokens.get(i).is(Role.UNIT) && ONE.contains(this.tokens.get(i - 1).value());
		return article && LASTING.contains(this.tokens.get(i - 2).value());
	}

	private static Token one(Token unit) {
		String name = unit.keys().stream().filter((key) -> key.startsWith("/")).findFirst().orElse("/").substring(1);
		return new Token(Token.Kind.FIGURE, unit.text(), "1", name, Set.of(), Set.of());
	}

	/** A word that no list knows: the grammar's small words join only. */
	private Idea plain(int i) {
		Token token = isOne(i) ? one(this.tokens.get(i)) : this.tokens.get(i);
		Set<Mark> marks = new HashSet<>();
		boolean word = token.is(Token.Kind.WORD);
		for (Role role : token.roles()) {
			if (role == Role.AND || role == Role.NOT || role == Role.ONLY || role == Role.ALL || role == Role.UNLESS
					|| role == Role.SOME || role == Role.BEFORE || role == Role.AFTER || role == Role.IF) {
				marks.add(Mark.valueOf(role.name()));
			}
		}
		boolean weighs = token.roles()
			.stream()
			.anyMatch((role) -> (role.isClaimed() || role.isKept()) && !JOINS.contains(role));
		boolean soft = word && !token.isContent() && !token.is(Role.UNIT) && !weighs;
		Set<String> forms = word || token.is(Token.Kind.NAME) ? this.thesaurus.stems(token.value()) : Set.of();
		Set<String> names = new HashSet<>();
		token.keys().stream().filter((key) -> key.startsWith("/")).forEach((key) -> names.add(key.substring(1)));
		return new Idea(token, forms, names, marks, soft && marks.isEmpty());
	}

}
