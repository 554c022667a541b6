package guichet.bot.grounding;

import java.util.List;
import java.util.Optional;

import guichet.bot.words.Phrases;
import guichet.bot.words.Utterance;
import guichet.knowledge.Passage;

/** What an answer may be written from: passages in reading order, numbered from 1. */
public record Material(List<Passage> passages) {

	private static final Phrases LEANING = Phrases.named("leaning");

	public Material {
		passages = List.copyOf(passages);
	}

	public Optional<Passage> passage(int number) {
		return (number >= 1 && number <= this.passages.size()) ? Optional.of(this.passages.get(number - 1))
				: Optional.empty();
	}

	/** Whether a passage can be understood only together with the one before it. */
	public boolean leans(int number) {
		return number > 1 && passage(number).filter((passage) -> leansOn(passage, number)).isPresent();
	}

	private boolean leansOn(Passage passage, int number) {
		boolean item = passage.text().strip().matches("(?s)[-*\u2022\u2013].*");
		boolean list = this.passages.get(number - 2).text().strip().matches("(?s)([-*\u2022\u2013].*|.*:)");
		return item && list || LEANING.at(Utterance.of(passage.text()), 0).isPresent();
	}

}
