package guichet.knowledge.importing;

import java.util.List;

/**
 * What applying a plan has done.
 *
 * @param refused articles that have changed since the preview and were left as they are
 */
public record Applied(int created, int changed, int same, List<Problem> refused) {

	public Applied {
		refused = List.copyOf(refused);
	}

}
