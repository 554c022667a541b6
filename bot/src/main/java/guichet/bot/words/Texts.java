package guichet.bot.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/** What the assistant says by heart, in the languages of the house. */
public final class Texts {

	/** The languages of the house; the first one is spoken when no other is known. */
	public static final List<String> LANGUAGES = List.of("fr", "ar", "en");

	private static final String PLACE = "{0}";

	private final Map<String, Properties> byLanguage = new LinkedHashMap<>();

	public Texts() {
		LANGUAGES.forEach((language) -> this.byLanguage.put(language, read(language)));
	}

	/** The language of the house that a BCP 47 tag asks for. */
	public static String language(@Nullable String tag) {
		String language = (tag != null) ? Locale.forLanguageTag(tag.replace('_', '-')).getLanguage() : "";
		return LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
	}

	public String say(Text text, @Nullable String language) {
		Properties texts = this.byLanguage.get(language(language));
		String said = (texts != null) ? texts.getProperty(text.key()) : null;
		if (said == null) {
			throw new IllegalStateException("No text " + text.key() + " in " + language);
		}
		return said;
	}

	/** The text with the customer's own words in the place of {0}. */
	public String say(Text text, @Nullable String language, String words) {
		return say(text, language).replace(PLACE, words);
	}

	/** Whether a line of the conversation is that text, in whatever language. */
	public boolean is(Text text, String line) {
		return LANGUAGES.stream().anyMatch((language) -> line.strip().startsWith(beginning(say(text, language))));
	}

	private static String beginning(String text) {
		return text.contains(PLACE) ? text.substring(0, text.indexOf(PLACE)) : text;
	}

	private static Properties read(String language) {
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(resource("texts/" + language + ".properties")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties;
	}

	/** A text resource of the assistant, whole. */
	public static String resource(String path) {
		try (InputStream in = Texts.class.getResourceAsStream("/guichet/bot/" + path)) {
			if (in == null) {
				throw new IllegalStateException("No resource guichet/bot/" + path);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
