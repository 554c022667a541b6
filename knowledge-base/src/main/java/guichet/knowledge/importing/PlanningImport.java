package guichet.knowledge.importing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import guichet.knowledge.shelf.Shelf;
import guichet.knowledge.importing.bundle.Bundle;
import guichet.knowledge.importing.file.ArticleFiles;
import guichet.knowledge.importing.file.FileContent;
import guichet.knowledge.importing.page.Page;
import guichet.knowledge.importing.page.PageException;
import guichet.knowledge.importing.page.PageReader;

/** Plans first, applies what was planned. */
@Component
class PlanningImport implements ArticleImport {

	private final Shelf shelf;

	private final PageReader pages;

	private final Plans plans;

	PlanningImport(Shelf shelf, PageReader pages, Plans plans) {
		this.shelf = shelf;
		this.pages = pages;
		this.plans = plans;
	}

	@Override
	public Plan preview(Upload upload) {
		return plan(upload.name(), Bundle.of(upload.name(), upload.content()), upload.language(), upload.source());
	}

	@Override
	public Plan preview(Path path, @Nullable String language, @Nullable String source) {
		return plan(String.valueOf(path.getFileName()), Bundle.of(path), language, source);
	}

	private Plan plan(String name, Bundle bundle, @Nullable String language, @Nullable String source) {
		Planner planner = new Planner(this.shelf, language, source);
		bundle.refusals().forEach((it) -> planner.problems().add(new Problem(it.name(), it.why())));
		for (Bundle.NamedFile file : bundle.files()) {
			planner.add(file.name(), ArticleFiles.read(file.name(), file.content()), null);
		}
		return this.plans.keep(name, planner.items(), planner.problems());
	}

	@Override
	public Plan previewPage(String address, @Nullable String language, @Nullable String source) {
		Planner planner = new Planner(this.shelf, language, source);
		try {
			Page page = this.pages.read(address);
			planner.add(source(page), content(page), page.address());
		}
		catch (PageException ex) {
			Problem problem = new Problem(address.strip(), String.valueOf(ex.getMessage()));
			return this.plans.keep(address.strip(), List.of(), List.of(problem));
		}
		return this.plans.keep(address.strip(), planner.items(), planner.problems());
	}

	private static FileContent content(Page page) {
		boolean html = page.type().isEmpty() || page.type().contains("html");
		return html ? ArticleFiles.html(page.content(), page.charset(), page.address())
				: ArticleFiles.read(URI.create(page.address()).getPath() + ending(page.type()), page.content());
	}

	private static String ending(String type) {
		return switch (type) {
			case "text/csv" -> ".csv";
			case "text/markdown" -> ".md";
			case "application/json", "application/jsonl", "application/x-ndjson" -> ".jsonl";
			default -> "";
		};
	}

	/** A page's articles are found again by its address without the query. */
	private static String source(Page page) {
		URI address = URI.create(page.address());
		return address.getHost() + ((address.getPath() != null) ? address.getPath() : "");
	}

	@Override
	public Optional<Applied> apply(String plan) {
		return this.plans.apply(plan);
	}

}
