package guichet.knowledge.importing.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArticleFilesTests {

	@Test
	void readsMarkdownWithItsFrontMatterPhrasingsAndTags() {
		FileContent content = markdown("""
				---
				language: fr
				source: Guide
				---

				## Où est le parking ?
				id: parking
				? parking ou
				? se garer
				tags: accès, voiture
				url: https://example.com/parking

				Derrière la **gare**.

				- à gauche
				- à droite

				## Et le vélo ?

				Devant.
				""");
		assertThat(content.faults()).isEmpty();
		assertThat(content.articles()).containsExactly(
				new ReadArticle(6, "parking", "Où est le parking ?", List.of("parking ou", "se garer"),
						"Derrière la **gare**.\n\n- à gauche\n- à droite", "fr", List.of("accès", "voiture"), "Guide",
						"https://example.com/parking"),
				new ReadArticle(18, null, "Et le vélo ?", List.of(), "Devant.", "fr", List.of(), "Guide", null));
	}

	@Test
	void readsPlainMarkdownAndKeepsAHashInCode() {
		FileContent content = markdown("""
				# Aide

				## How do I `reset`?

				```
				# not a heading
				```

				Setext too
				==========

				Yes.
				""");
		assertThat(content.articles()).extracting(ReadArticle::question)
			.containsExactly("How do I reset?", "Setext too");
		assertThat(content.articles().getFirst().answer()).contains("# not a heading");
		assertThat(content.faults()).isEmpty();
	}

	@Test
	void reportsWhatMarkdownLeavesWithoutQuestionOrAnswer() {
		FileContent content = markdown("Lost words.\n\n## Empty\n\n## Full\n\nYes.\n");
		assertThat(content.faults()).extracting(Fault::line).containsExactly(1, 3);
		assertThat(content.faults().getLast().what()).contains("Empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void readsCsvWithAnySeparator(String separator) {
		String text = String.join(separator, "id", "Question", "Réponse", "Langue", "Autres formulations", "Poids")
				+ "\r\n"
				+ String.join(separator, "a", "\"Où, et; quand\t?\"", "\"Deux\nlignes\"", "fr",
						(separator.equals("|") ? "\"x|y\"" : "x|y"), "9")
				+ "\r\n" + String.join(separator, "b", "Qui ?", "Nous", "fr", "", "1") + "\r\n";
		FileContent content = read("faq.csv", text, StandardCharsets.UTF_8);
		assertThat(content.articles()).hasSize(2);
		ReadArticle first = content.articles().getFirst();
		assertThat(first.question()).isEqualTo("Où, et; quand\t?");
		assertThat(first.answer()).isEqualTo("Deux\nlignes");
		assertThat(first.phrasings()).containsExactly("x", "y");
		assertThat(first.line()).isEqualTo(2);
		assertThat(content.articles().getLast().line()).isEqualTo(4);
		assertThat(content.faults()).singleElement().satisfies((fault) -> assertThat(fault.what()).contains("Poids"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16" })
	void readsCsvInTheEncodingsOfSpreadsheets(String charset) {
		FileContent content = read("faq.csv", "question;réponse\nDéjà livré à Sétif ?;Oui, très tôt – dès l’été\n",
				Charset.forName(charset));
		assertThat(content.articles()).extracting(ReadArticle::answer).containsExactly("Oui, très tôt – dès l’été");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1256", "UTF-16" })
	void readsArabicCsvInTheEncodingsOfSpreadsheets(String charset) {
		FileContent content = read("faq.csv", "السؤال,الجواب\nأين أنتم؟,في الجزائر\n", Charset.forName(charset));
		assertThat(content.articles()).extracting(ReadArticle::question).containsExactly("أين أنتم؟");
	}

	@Test
	void readsCsvThatBeginsWithAByteOrderMark() {
		FileContent content = read("faq.csv", "\uFEFFquestion,answer\nWhere?,Here\n", StandardCharsets.UTF_8);
		assertThat(content.articles()).hasSize(1);
	}

	@Test
	void reportsCsvRowsThatLackAPartAndAHeaderThatNamesNone() {
		FileContent rows = read("faq.csv", "question,answer\nWhere?,\n,Here\n\nWho?,We\n", StandardCharsets.UTF_8);
		assertThat(rows.articles()).extracting(ReadArticle::line).containsExactly(5);
		assertThat(rows.faults()).extracting(Fault::line).containsExactly(2, 3);
		FileContent none = read("faq.csv", "client,prix\nx,1\n", StandardCharsets.UTF_8);
		assertThat(none.faults()).singleElement().satisfies((fault) -> assertThat(fault.what()).contains("client"));
	}

	@Test
	void readsJsonLinesAndReportsEachBadOne() {
		FileContent content = read("kb.jsonl",
				"""
						{"id":"a","question":"Où ?","alternatives":["où donc"],"answer":"Ici.","lang":"fr"}
						not json

						{"id":"b","question":"Where?","phrasings":["whereabouts"],"answer":"Here.","language":"en","tags":["x"],"url":"https://example.com"}
						{"id":"c","kind":"passage","question":"Title","alternatives":[],"answer":"Text.","lang":"en"}
						{"id":"d","question":"No answer"}
						[1,2]
						""",
				StandardCharsets.UTF_8);
		assertThat(content.articles()).extracting(ReadArticle::reference).containsExactly("a", "b", "c");
		assertThat(content.articles().get(1).phrasings()).containsExactly("whereabouts");
		assertThat(content.articles().get(1).tags()).containsExactly("x");
		assertThat(content.faults()).extracting(Fault::line).containsExactly(2, 6, 7);
	}

	@Test
	void readsOneJsonArray() {
		FileContent content = read("kb.json", "[\n {\"question\": \"Where?\", \"answer\": \"Here.\"}\n]",
				StandardCharsets.UTF_8);
		assertThat(content.articles()).hasSize(1);
	}

	@Test
	void survivesJsonOfAnyDepth() {
		FileContent content = read("kb.jsonl", "[".repeat(100_000) + "\n{\"a\":".repeat(5_000), StandardCharsets.UTF_8);
		assertThat(content.articles()).isEmpty();
		assertThat(content.faults()).isNotEmpty();
	}

	@Test
	void readsTheQuestionsThatAPageDeclaresFoldsOrLists() {
		FileContent content = read("faq.html",
				"""
						<html lang="fr-FR"><head><script type="application/ld+json">
						{"@context":"https://schema.org","@graph":[{"@type":"FAQPage","mainEntity":[{"@type":"Question",
						"name":"Livrez-vous ?","acceptedAnswer":{"@type":"Answer","text":"<p>Oui,&nbsp;<b>partout</b>.</p>"}}]}]}
						</script></head><body>
						<details><summary>Livrez-vous ?</summary><p>Oui, partout.</p></details>
						<details><summary>Combien ?</summary><p>400 DA.</p><ul><li>3 jours</li><li><p>4 jours</p></li></ul></details>
						<dl><dt>Où ?</dt><dd>Ici</dd><dd>et là</dd></dl>
						<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Qui ?</h3>
						<div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text">Nous.</div></div></div>
						</body></html>
						""",
				StandardCharsets.UTF_8);
		assertThat(content.articles()).extracting(ReadArticle::question)
			.containsExactly("Livrez-vous ?", "Qui ?", "Combien ?", "Où ?");
		assertThat(content.articles()).extracting(ReadArticle::answer)
			.containsExactly("Oui, partout.", "Nous.", "400 DA.\n- 3 jours\n- 4 jours", "Ici\net là");
		assertThat(content.articles()).extracting(ReadArticle::language).containsOnly("fr");
		assertThat(content.articles().get(2).line()).isEqualTo(6);
	}

	@Test
	void readsHeadingsWhereAPageHasNothingBetter() {
		FileContent content = read("page.html", """
				<nav><h2>Menu</h2><p>Accueil</p></nav>
				<h1>Aide</h1><h2>Où ?</h2><p>Ici</p><p>et là</p><h2>Quand ?</h2><p>Demain</p><script>alert(1)</script>
				""", StandardCharsets.UTF_8);
		assertThat(content.articles()).extracting(ReadArticle::question).containsExactly("Où ?", "Quand ?");
		assertThat(content.articles()).extracting(ReadArticle::answer).containsExactly("Ici\n\net là", "Demain");
	}

	@Test
	void leavesNoMarkupAndNothingUnseenInAnAnswer() {
		FileContent content = read("page.html", """
				<details><summary>Q ?<img src=x onerror=alert(1)></summary><p>A &lt;b&gt;</p><script>alert(1)</script>
				<style>p{}</style><span hidden>secret</span><template>t</template><iframe srcdoc="x"></iframe></details>
				""", StandardCharsets.UTF_8);
		assertThat(content.articles()).singleElement().satisfies((article) -> {
			assertThat(article.question()).isEqualTo("Q ?");
			assertThat(article.answer()).isEqualTo("A <b>");
		});
	}

	@Test
	void survivesAPageOfAnyDepth() {
		FileContent content = read("page.html", "<div>".repeat(50_000) + "<h2>Q</h2>A", StandardCharsets.UTF_8);
		assertThat(content.articles().size() + content.faults().size()).isPositive();
	}

	@Test
	void refusesWhatIsNoText() {
		assertThat(ArticleFiles.read("x.csv", new byte[] { 'q', 0, 0, 0, 'a', 1, 2, 3, 4 }).faults()).isNotEmpty();
		assertThat(ArticleFiles.read("x.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.what()).contains("kind of file"));
		assertThat(ArticleFiles.read("empty.md", new byte[0]).articles()).isEmpty();
		assertThat(ArticleFiles.read("empty.csv", new byte[0]).articles()).isEmpty();
		assertThat(ArticleFiles.read("empty.jsonl", new byte[0]).articles()).isEmpty();
		assertThat(ArticleFiles.read("empty.html", new byte[0]).articles()).isEmpty();
	}

	private static FileContent markdown(String text) {
		return read("faq.md", text, StandardCharsets.UTF_8);
	}

	private static FileContent read(String name, String text, Charset charset) {
		return ArticleFiles.read(name, text.getBytes(charset));
	}

}
