package guichet.helpdesk.console.article;

import java.io.IOException;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import guichet.helpdesk.console.Given;
import guichet.knowledge.importing.Applied;
import guichet.knowledge.importing.ArticleImport;
import guichet.knowledge.importing.Upload;

/** Takes articles over from a file or a page: first a plan, then exactly that. */
@RestController
class ImportsController {

	private static final int LONGEST_URL = 2000;

	private static final int LONGEST_NAME = 200;

	private final ArticleImport imports;

	ImportsController(ArticleImport imports) {
		this.imports = imports;
	}

	@PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	PlanJson preview(@RequestParam MultipartFile file, @RequestParam @Nullable String language,
			@RequestParam @Nullable String source) throws IOException {
		String path = file.getOriginalFilename();
		String name = Given.text("The file's name", (path == null) ? null : StringUtils.getFilename(path),
				LONGEST_NAME);
		return PlanJson.of(this.imports
			.preview(new Upload(name, file.getBytes(), name("language", language), name("source", source))));
	}

	@PostMapping(path = "/api/v1/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
	PlanJson preview(@RequestBody WebPage page) {
		String url = Given.text("url", page.url, LONGEST_URL);
		return PlanJson.of(this.imports.previewPage(url, name("language", page.language), name("source", page.source)));
	}

	@PostMapping("/api/v1/imports/{id}/apply")
	Applied apply(@PathVariable String id) {
		return this.imports.apply(id)
			.orElseThrow(
					() -> new NoSuchElementException("There is no import " + Given.shown(id) + ", or not any more"));
	}

	private static @Nullable String name(String field, @Nullable String value) {
		return Given.optionalText(field, value, LONGEST_NAME);
	}

	/** A page of the web to read. */
	record WebPage(@Nullable String url, @Nullable String language, @Nullable String source) {
	}

}
