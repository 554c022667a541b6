package guichet.knowledge.shelf;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import guichet.knowledge.learning.FileMemory;
import guichet.knowledge.learning.Memory;

/**
 * What was learned, kept for the next start of the same build; a build still being
 * written keeps nothing, since what it learns may change from one start to the next.
 */
final class LessonsFile implements Memory {

	private static final Pattern JAR = Pattern.compile("(?:jar:)?(?:nested:|file:)(.+?\\.jar)(?:$|[/!].*)");

	private final @Nullable FileMemory kept;

	LessonsFile(@Nullable Path file) {
		String build = build();
		this.kept = (file == null || build == null) ? null : new FileMemory(file, build);
	}

	/** Which build this is, or null if it is not packaged. */
	private static @Nullable String build() {
		CodeSource source = LessonsFile.class.getProtectionDomain().getCodeSource();
		URL place = (source == null) ? null : source.getLocation();
		Matcher jar = JAR.matcher((place == null) ? "" : place.toString());
		if (!jar.matches()) {
			return null;
		}
		try {
			Path packaged = Path.of(jar.group(1));
			return Files.size(packaged) + " " + Files.getLastModifiedTime(packaged);
		}
		catch (IOException ex) {
			return null;
		}
	}

	@Override
	public float[] recall(String key, Supplier<float[]> learned) {
		return (this.kept == null) ? learned.get() : this.kept.recall(key, learned);
	}

	/** Learning has ended well: keeps what it used. */
	void settle() {
		if (this.kept != null) {
			this.kept.settle();
		}
	}

}
