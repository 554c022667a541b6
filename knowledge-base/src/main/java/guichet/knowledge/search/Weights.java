package guichet.knowledge.search;

import guichet.knowledge.search.Field.Part;
import guichet.knowledge.search.Field.View;

/** How much each view of a text counts in the ranking. */
record Weights(double stems, double words, double grams, double stopWord, double fuzzy, double asking, double answer,
		double otherLanguage) {

	static final Weights USUAL = new Weights(1, 0.3, 0.12, 0.25, 0.6, 0.5, 0.5, 0.5);

	double of(View view) {
		return switch (view) {
			case STEMS -> this.stems;
			case WORDS -> this.words;
			case GRAMS -> this.grams;
		};
	}

	double of(Part part) {
		return switch (part) {
			case PHRASING -> 1;
			case ASKING -> this.asking;
			case ANSWER -> this.answer;
		};
	}

}
