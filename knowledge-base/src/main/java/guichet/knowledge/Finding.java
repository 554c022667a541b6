package guichet.knowledge;

import java.util.List;

/**
 * An article that may answer, and its whole answer cut into passages in reading order.
 *
 * @param score how well it fits among this search's findings, 0 to 1, best first
 */
public record Finding(Article article, double score, List<Passage> passages) {

	public Finding {
		passages = List.copyOf(passages);
	}

}
