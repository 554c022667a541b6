package guichet.knowledge.search;

import java.util.Collection;
import java.util.Iterator;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands words that were read elsewhere to Lucene as they are. */
final class WordStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final Iterator<String> words;

	WordStream(Collection<String> words) {
		this.words = words.iterator();
	}

	@Override
	public boolean incrementToken() {
		if (!this.words.hasNext()) {
			return false;
		}
		clearAttributes();
		this.term.append(this.words.next());
		return true;
	}

}
