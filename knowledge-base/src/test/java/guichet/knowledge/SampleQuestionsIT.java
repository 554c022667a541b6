package guichet.knowledge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import guichet.knowledge.Confidence.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = KnowledgeBaseTestApplication.class)
class SampleQuestionsIT {

	@Autowired
	private KnowledgeBase knowledge;

	@Test
	void loadsTheSamplesOfEachLanguage() {
		for (String language : new String[] { "fr", "ar", "en" }) {
			assertThat(this.knowledge.list("", language, "", 1000)).hasSizeGreaterThanOrEqualTo(40);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SMS international PixX 200                        | rivage-sms-international-pixx-200
			sms internationnal pixx200                        | rivage-sms-international-pixx-200
			international SMS on PixX 200                     | rivage-sms-international-pixx-200
			سعر الرسالة القصيرة الدولية في PixX 200            | rivage-sms-international-pixx-200
			SMS international avec WIN Control                | rivage-sms-international-win
			c koi le prix m361                                | mirador-m361
			prix du tableau M 361                             | mirador-m361
			volume restant                                    | rivage-volume-restant
			coment consulter mon volume internet restan       | rivage-volume-restant
			comment consulter le volume qu’il me reste        | rivage-volume-restant
			how do i check my remaning internet volume        | rivage-volume-restant
			كيف اعرف حجم الانترنت المتبقي                      | rivage-volume-restant
			""")
	void isCertainOfTheRightArticle(String text, String reference) {
		Findings findings = this.knowledge.search(new Question(text, null), 5);
		Confidence confidence = findings.confidence();
		assertThat(findings.best().getFirst().article().reference()).as(confidence.why()).isEqualTo(reference);
		assertThat(confidence.verdict()).as(confidence.why()).isEqualTo(Verdict.CERTAIN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "prix SMS international", "combien coute un sms a l'etranger international",
			"price of an international SMS", "كم سعر الرسالة الدولية" })
	void asksWhichOfferIsMeant(String text) {
		Findings findings = this.knowledge.search(new Question(text, null), 5);
		Confidence confidence = findings.confidence();
		assertThat(confidence.verdict()).as(confidence.why()).isEqualTo(Verdict.BETWEEN);
		assertThat(findings.best().subList(0, 2)).extracting((finding) -> finding.article().reference())
			.containsExactlyInAnyOrder("rivage-sms-international-pixx-200", "rivage-sms-international-win");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Comment faire pousser des tomates ?", "asdkjh qwlkej zxmcn",
			"Who won the world cup in 1998?", "ما هي عاصمة اليابان؟", "quelle heure est-il à Tokyo", "???", "", "   ",
			"le la les de du", "?!*#", "recette de la tarte aux pommes" })
	void isNeverSureOfWhatTheBaseDoesNotHold(String text) {
		Confidence confidence = this.knowledge.search(new Question(text, "fr"), 5).confidence();
		assertThat(confidence.verdict()).as(confidence.why()).isIn(Verdict.NONE, Verdict.UNSURE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SMS international PixX 900", "prix du tableau m999", "que contient le forfait WIN 7000" })
	void isNeverSureOfAFigureThatTheArticleLacks(String text) {
		Confidence confidence = this.knowledge.search(new Question(text, "fr"), 5).confidence();
		assertThat(confidence.verdict()).as(confidence.why()).isNotEqualTo(Verdict.CERTAIN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			comment consulter mon volume internet | fr
			how can i pay my bill                 | en
			كيف أدفع الفاتورة                     | ar
			payer facture                         | fr
			pay bill                              | en
			""")
	void readsTheLanguageAndPrefersItsArticles(String text, String language) {
		Findings findings = this.knowledge.search(new Question(text, null), 5);
		assertThat(findings.language()).isEqualTo(language);
		assertThat(findings.best().getFirst().article().language()).isEqualTo(language);
	}

	@Test
	void cutsTheWholeAnswerIntoItsPassages() {
		this.knowledge.search(new Question("forfait WIN 2000", "fr"), 5).best().forEach((finding) -> {
			int end = 0;
			for (Passage passage : finding.passages()) {
				assertThat(passage.from()).isGreaterThanOrEqualTo(end);
				assertThat(passage.text()).isNotBlank().isEqualTo(passage.text().strip());
				assertThat(passage.relevance()).isBetween(0.0, 1.0);
				end = passage.to();
			}
			assertThat(finding.passages()).isNotEmpty();
			assertThat(finding.score()).isBetween(0.0, 1.0);
		});
	}

}
