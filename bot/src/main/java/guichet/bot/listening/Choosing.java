package guichet.bot.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;

/** Reads the answer to "which of these is your question?": by place, by name, or why. */
public class Choosing {

	private static final int LONGEST = 7;

	private static final int SHORTEST_BEGINNING = 3;

	private final Phrases choice = Phrases.named("choice");

	private final Names names = new Names();

	/** What was made of the offered questions. */
	public sealed interface Chosen {

		/** These are meant; usually one. */
		record Meant(List<String> questions) implements Chosen {
		}

		/** One of these, but it is open which. */
		record Open(List<String> questions) implements Chosen {
		}

		/** None of them. */
		record None() implements Chosen {
		}

		/** The customer wonders why he is asked. */
		record Why() implements Chosen {
		}

	}

	/** What a message makes of the questions offered; empty if it is about none. */
	public Optional<Chosen> of(String message, List<String> offered) {
		Utterance said = Utterance.of(message);
		if (offered.isEmpty() || said.isEmpty() || said.size() > LONGEST) {
			return Optional.empty();
		}
		return byName(message, offered).or(() -> byPlace(said, offered));
	}

	/** Whether a message names a place among questions, though none may be offered. */
	public boolean isPlace(String message) {
		Utterance said = Utterance.of(message);
		return !said.isEmpty() && this.choice.at(said, 0)
			.filter((match) -> match.to() == said.size() && match.language().matches("\\d|last|all"))
			.isPresent();
	}

	private Optional<Chosen> byPlace(Utterance said, List<String> offered) {
		return this.choice.at(said, 0)
			.filter((match) -> match.to() == said.size())
			.flatMap((match) -> switch (match.language()) {
				case "1", "2", "3" -> place(Integer.parseInt(match.language()), offered);
				case "last" -> place(offered.size(), offered);
				case "all" -> Optional.of(new Chosen.Meant(offered));
				case "none" -> Optional.of(new Chosen.None());
				case "yes" -> Optional.of((offered.size() == 1) ? new Chosen.Meant(offered) : new Chosen.Open(offered));
				case "why" -> Optional.of(new Chosen.Why());
				default -> Optional.empty();
			});
	}

	private static Optional<Chosen> place(int number, List<String> offered) {
		return (number <= offered.size()) ? Optional.of(new Chosen.Meant(List.of(offered.get(number - 1))))
				: Optional.empty();
	}

	/**
	 * What all of them are named by tells none from the others, unless one bears no other
	 * name: "WIN" is rather WIN than WIN Control.
	 */
	private Optional<Chosen> byName(String message, List<String> offered) {
		List<String> wanted = this.names.content(message);
		List<String> fitting = wanted.isEmpty() ? List.of()
				: offered.stream().filter((question) -> holds(question, wanted)).toList();
		if (fitting.size() == 1 && offered.size() > 1) {
			return Optional.of(new Chosen.Meant(fitting));
		}
		List<String> plainest = shortest(fitting.stream()
			.filter((question) -> fitting.stream()
				.allMatch((other) -> this.names.of(other).containsAll(this.names.of(question))))
			.toList());
		if (plainest.size() == 1) {
			return Optional.of(new Chosen.Meant(plainest));
		}
		boolean some = !fitting.isEmpty() && fitting.size() < offered.size();
		return some ? Optional.of(new Chosen.Open(fitting)) : Optional.empty();
	}

	private List<String> shortest(List<String> questions) {
		int least = questions.stream().mapToInt((each) -> this.names.content(each).size()).min().orElse(0);
		return questions.stream().filter((each) -> this.names.content(each).size() == least).toList();
	}

	private static boolean holds(String question, List<String> wanted) {
		List<String> words = new ArrayList<>();
		Utterance.of(question).words().forEach((word) -> words.addAll(List.of(word.plain(), word.bare())));
		return wanted.stream().allMatch((word) -> words.stream().anyMatch((held) -> isMeant(held, word)));
	}

	private static boolean isMeant(String held, String word) {
		boolean figure = word.chars().anyMatch(Character::isDigit);
		return held.equals(word) || !figure && word.length() >= SHORTEST_BEGINNING && held.startsWith(word);
	}

}
