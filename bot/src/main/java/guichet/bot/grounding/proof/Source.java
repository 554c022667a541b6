package guichet.bot.grounding.proof;

import java.util.List;

import guichet.bot.grounding.said.Firm;

/**
 * What a claim is held against.
 *
 * @param passages the sentences that it cites
 * @param title what their article is about; blank if not known
 * @param language fr, ar or en
 * @param before the sentence shown just before the claim; blank if none
 */
public record Source(List<String> passages, String title, Firm firm, String language, String before) {

	public Source {
		passages = List.copyOf(passages);
	}

}
