package guichet.knowledge.importing.file;

import java.util.ArrayList;
import java.util.List;

/** What was read from a file: its articles, and whatever could not be read. */
public record FileContent(List<ReadArticle> articles, List<Fault> faults) {

	public FileContent {
		articles = List.copyOf(articles);
		faults = List.copyOf(faults);
	}

	static FileContent unreadable(String why) {
		return new FileContent(List.of(), List.of(new Fault(0, why)));
	}

	FileContent and(FileContent other) {
		List<ReadArticle> articles = new ArrayList<>(this.articles);
		articles.addAll(other.articles);
		List<Fault> faults = new ArrayList<>(this.faults);
		faults.addAll(other.faults);
		return new FileContent(articles, faults);
	}

}
