package guichet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No script and no page of ours has a way by which a text could become markup or code.
 */
class ScriptSinksTests {

	private static final List<Path> ROOTS = List.of(Path.of("src", "main", "resources", "static"),
			Path.of("..", "widget", "src", "main", "resources", "META-INF", "resources", "widget"));

	private static final Pattern SINKS = Pattern
		.compile("\\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment"
				+ "|DOMParser|document\\.write|srcdoc|eval\\s*\\(|new Function|execCommand)\\b");

	private static final Pattern MESSAGES = Pattern
		.compile("postMessage|addEventListener\\(\\s*['\"]message['\"]|onmessage\\s*=");

	private static final Pattern INLINE = Pattern
		.compile("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

	@Test
	void scriptsMakeNoMarkupOfText() throws IOException {
		assertThat(found(".js", SINKS)).isEmpty();
	}

	@Test
	void scriptsHearNoMessageOfOtherWindows() throws IOException {
		assertThat(found(".js", MESSAGES))
			.allMatch((place) -> place.matches(".*\\b(socket|link)\\.(onmessage = |addEventListener\\('message').*"));
	}

	@Test
	void pagesHaveNothingInline() throws IOException {
		assertThat(found(".html", INLINE)).isEmpty();
	}

	@Test
	void nothingIsFetchedFromOthers() throws IOException {
		assertThat(found(".html", Pattern.compile("(src|href)=\"(https?:)?//"))).isEmpty();
		assertThat(found(".css", Pattern.compile("url\\(\\s*['\"]?(https?:)?//|@import"))).isEmpty();
		assertThat(found(".js", Pattern.compile("(import|fetch)\\s*\\(?\\s*['\"`](https?:)?//"))).isEmpty();
	}

	private static List<String> found(String ending, Pattern pattern) throws IOException {
		List<String> found = new ArrayList<>();
		for (Path root : ROOTS) {
			try (Stream<Path> files = Files.walk(root)) {
				for (Path file : files.filter((path) -> path.toString().endsWith(ending)).toList()) {
					Files.readString(file)
						.lines()
						.filter((line) -> pattern.matcher(line).find())
						.forEach((line) -> found.add(root.relativize(file) + ": " + line.strip()));
				}
			}
		}
		return found;
	}

}
