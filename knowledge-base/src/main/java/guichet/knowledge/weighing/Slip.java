package guichet.knowledge.weighing;

/**
 * A word that a visitor may have meant.
 *
 * @param typed the word of the question, folded
 * @param meant a word of the articles, folded
 * @param meantStem its stem
 * @param likeness how alike they are, 0 to 1
 */
public record Slip(String typed, String meant, String meantStem, double likeness) {
}
