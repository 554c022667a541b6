package guichet.bot.grounding.proof;

import java.util.List;

import guichet.bot.grounding.said.Role;
import guichet.bot.grounding.said.Token;

/**
 * What a claim states in one go, to be borne out by one place.
 *
 * @param tokens its own words
 * @param names the names that it is about: its own, else those that were said last
 * @param claim all that the claim says
 */
record Statement(List<Token> tokens, List<Token> names, List<Token> claim) {

	boolean holds(Token token) {
		return this.claim.stream().anyMatch(token::meets);
	}

	boolean does(Role role) {
		return this.claim.stream().anyMatch((token) -> token.is(role));
	}

}
