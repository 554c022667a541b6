package guichet.knowledge.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's stemmers, one word at a time; not safe for threads: make one where needed. */
final class Stems {

	private final OneWord input = new OneWord();

	private final TokenStream stemmer;

	private Stems(UnaryOperator<TokenStream> stemmer) {
		this.stemmer = stemmer.apply(this.input);
	}

	static Stems of(String language) {
		return switch (language) {
			case "fr" -> new Stems(FrenchLightStemFilter::new);
			case "en" -> new Stems(PorterStemFilter::new);
			case "ar" -> new Stems(ArabicStemFilter::new);
			default -> new Stems(UnaryOperator.identity());
		};
	}

	String stem(String word) {
		if (word.isEmpty() || !Character.isLetter(word.charAt(0)) || hasDigit(word)) {
			return word;
		}
		try {
			this.input.next = word;
			this.stemmer.incrementToken();
			return this.input.term.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean hasDigit(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	private static final class OneWord extends TokenStream {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private String next = "";

		@Override
		public boolean incrementToken() {
			clearAttributes();
			this.term.append(this.next);
			return true;
		}

	}

}
