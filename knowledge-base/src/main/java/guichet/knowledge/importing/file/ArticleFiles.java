package guichet.knowledge.importing.file;

/** Reads files of articles by what they are. */
public final class ArticleFiles {

	private ArticleFiles() {
	}

	/** Reads Markdown text. */
	public static FileContent markdown(String text) {
		return MarkdownReader.read(text);
	}

}
