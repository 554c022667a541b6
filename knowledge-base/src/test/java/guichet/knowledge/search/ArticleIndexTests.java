package guichet.knowledge.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleId;
import guichet.knowledge.Embedder;
import guichet.knowledge.Finding;
import guichet.knowledge.Question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ArticleIndexTests {

	private final ArticleIndex index = new ArticleIndex(null);

	@AfterEach
	void close() {
		this.index.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*:*", "question:x AND (", "[* TO *]", "a~2 b^9 +c -d \"e", "\\", "id:a", "/.*/",
			"{!func}", "' or 1=1 --", "${jndi:ldap://x}", "\0", "\ud800", "AND OR NOT", "?*", "((((((" })
	void takesQuerySyntaxForWords(String text) {
		put(article("a", "fr", "Où est le parking ?"), article("b", "en", "Where is the station?"));
		assertThat(this.index.search(new Question(text, null), 5)).isNotNull();
		assertThat(this.index.search(new Question("parking " + text, "fr"), 5).best()).isNotEmpty();
	}

	@Test
	void findsNothingByAWildcard() {
		put(article("a", "fr", "Où est le parking ?"));
		assertThat(this.index.search(new Question("*", "fr"), 5).best()).isEmpty();
		assertThat(this.index.search(new Question("par*", "fr"), 5).best().size()).isLessThan(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "parking ", "a1 ", "été ", "مرحبا " })
	void readsABoundedPartOfALongQuestion(String part) {
		put(article("a", "fr", "Où est le parking ?"));
		assertThat(this.index.search(new Question("parking " + part.repeat(100_000), "fr"), 5)).isNotNull();
	}

	@Test
	void findsAWordByTwoSlips() {
		put(article("a", "fr", "Comment résilier mon abonnement ?"), article("b", "fr", "Comment changer d'adresse ?"));
		assertThat(first("resillier mon abonement")).isEqualTo("a");
	}

	@Test
	void countsTheBestPhrasingHoweverManyThereAre() {
		List<String> many = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			many.add("autre sujet numéro " + i + " avec la livraison du colis");
		}
		many.add("changer mon code secret");
		put(article("long", "fr", "Questions diverses", many), article("short", "fr", "Code postal de la livraison"));
		assertThat(first("changer mon code secret")).isEqualTo("long");
		assertThat(first("code postal")).isEqualTo("short");
	}

	@Test
	void findsANameInAnArticleOfAnotherLanguage() {
		put(article("a", "ar", "ما هو عرض Zirvana 300؟"), article("b", "fr", "Où est le parking ?"));
		assertThat(first("Zirvana 300")).isEqualTo("a");
	}

	@Test
	void prefersTheQuestionsLanguage() {
		put(article("fr", "fr", "Forfait Zirvana"), article("en", "en", "Zirvana plan"));
		assertThat(first("c'est quoi le forfait Zirvana ?")).isEqualTo("fr");
		assertThat(first("what is the Zirvana plan?")).isEqualTo("en");
	}

	@Test
	void holdsArticlesOfAnyLanguage() {
		put(article("de", "de", "Wo ist der Bahnhof?"));
		assertThat(first("Bahnhof")).isEqualTo("de");
	}

	@Test
	void answersNothingFromAnEmptyBase() {
		assertThat(this.index.search(new Question("parking", "fr"), 5).best()).isEmpty();
	}

	@Test
	void givesAtMostAsManyAsAskedBestFirst() {
		for (int i = 0; i < 9; i++) {
			put(article("a" + i, "fr", "Le parking " + "x".repeat(i + 1)));
		}
		List<Finding> best = this.index.search(new Question("parking", "fr"), 3).best();
		assertThat(best).hasSize(3).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
		assertThat(best.getFirst().score()).isEqualTo(1.0);
	}

	@Test
	void findsByMeaningOnceItHasLearned() {
		ArticleIndex index = new ArticleIndex(new MeaningOfRooms());
		index.put(List.of(article("bed", "en", "Where do I sleep?"), article("stove", "en", "Where do I cook?")));
		index.learn();
		assertThat(index.search(new Question("a place for the night", "en"), 5).best().getFirst().article().id())
			.isEqualTo(new ArticleId("bed"));
		index.put(List.of(article("bath", "en", "Where do I wash?")));
		assertThat(index.search(new Question("where can I wash", "en"), 5).best().getFirst().article().id())
			.isEqualTo(new ArticleId("bath"));
		index.close();
	}

	@Test
	void goesByWordsWhenMeaningIsNotToBeHad() {
		MeaningOfRooms broken = new MeaningOfRooms();
		ArticleIndex index = new ArticleIndex(broken);
		index.put(List.of(article("bed", "en", "Where do I sleep?"), article("stove", "en", "Where do I cook?")));
		index.learn();
		broken.fails = true;
		assertThat(index.search(new Question("cook something", "en"), 5).best().getFirst().article().id())
			.isEqualTo(new ArticleId("stove"));
		assertThatIllegalStateException().isThrownBy(() -> {
			index.put(List.of(article("bath", "en", "Where do I wash?")));
			index.learn();
		});
		assertThat(index.search(new Question("wash", "en"), 5).best()).isNotEmpty();
		index.close();
	}

	@Test
	void learnsWhatAnEditLeavesOut() {
		put(article("a", "fr", "Le parking", List.of("où garer ma voiture")), article("b", "fr", "La livraison"));
		this.index.learn();
		assertThat(first("garer ma voiture")).isEqualTo("a");
		put(article("a", "fr", "Le parking"), article("b", "fr", "La livraison", List.of("garer ma voiture")));
		this.index.learn();
		assertThat(first("garer ma voiture")).isEqualTo("b");
	}

	/** Knows what belongs into which room of a house, and English only. */
	private static final class MeaningOfRooms implements Embedder {

		private boolean fails;

		@Override
		public String name() {
			return "rooms";
		}

		@Override
		public boolean serves(String language) {
			return language.equals("en");
		}

		@Override
		public List<float[]> embed(List<String> texts) {
			if (this.fails) {
				throw new IllegalStateException("The model is away");
			}
			return texts.stream().map(MeaningOfRooms::vector).toList();
		}

		private static float[] vector(String text) {
			boolean bedroom = text.contains("sleep") || text.contains("night");
			boolean kitchen = text.contains("cook");
			return new float[] { bedroom ? 1 : 0, kitchen ? 1 : 0, (bedroom || kitchen) ? 0 : 1 };
		}

	}

	private String first(String question) {
		return this.index.search(new Question(question, null), 5).best().getFirst().article().id().value();
	}

	private void put(Article... articles) {
		this.index.put(List.of(articles));
	}

	private static Article article(String id, String language, String question) {
		return article(id, language, question, List.of());
	}

	private static Article article(String id, String language, String question, List<String> phrasings) {
		return new Article(new ArticleId(id), 1, question, phrasings, "…", language, List.of(),
				Article.Status.PUBLISHED, "test", id, null, Instant.EPOCH);
	}

}
