package guichet.bot.grounding;

import java.util.ArrayList;
import java.util.List;

import guichet.bot.Citation;
import guichet.knowledge.Passage;

/** Reads along while a model writes, and judges each sentence as soon as it is whole. */
public final class Reading {

	private final ClaimReader reader = new ClaimReader();

	private final Grounding grounding;

	public Reading(Material material) {
		this.grounding = new Grounding(material);
	}

	/** The verdicts on the sentences that a further piece of text makes whole. */
	public List<Verdict> hear(String piece) {
		return judge(this.reader.hear(piece));
	}

	/** The verdicts on what is left when the model has ended. */
	public List<Verdict> end() {
		return judge(this.reader.end());
	}

	private List<Verdict> judge(List<Claim> claims) {
		List<Verdict> verdicts = new ArrayList<>();
		claims.forEach((claim) -> verdicts.add(this.grounding.check(claim)));
		return verdicts;
	}

	/** The citation that points to a passage. */
	public static Citation citation(Passage passage) {
		return Grounding.citation(passage);
	}

}
