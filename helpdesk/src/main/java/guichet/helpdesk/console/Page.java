package guichet.helpdesk.console;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, if there is one
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * The page among what was read, one more than its limit to see whether more follows.
	 */
	public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
		return (read.size() > limit) ? new Page<>(read.subList(0, limit), cursor.apply(read.get(limit - 1)))
				: new Page<>(read, null);
	}

	public <R> Page<R> map(Function<T, R> change) {
		return new Page<>(this.items.stream().map(change).toList(), this.next);
	}

}
