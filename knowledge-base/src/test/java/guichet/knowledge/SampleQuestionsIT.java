package guichet.knowledge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import guichet.knowledge.Confidence.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = KnowledgeBaseTestApplication.class)
class SampleQuestionsIT {

	@Autowired
	private KnowledgeBase knowledge;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			prix SMS international                       | BETWEEN
			SMS international PixX 200                   | CERTAIN
			c koi le prix m361                           | CERTAIN
			Comment faire pousser des tomates ?          | NONE
			asdkjh qwlkej zxmcn                          | NONE
			volume restant                               | CERTAIN
			كم سعر الرسالة الدولية                       | BETWEEN
			""")
	void judges(String text, Verdict verdict) {
		Findings findings = this.knowledge.search(new Question(text, null), 5);
		assertThat(findings.confidence().verdict()).as(findings.confidence().why()).isEqualTo(verdict);
	}

	@Test
	void loadsTheSamples() {
		assertThat(this.knowledge.list("", "fr", "", 1000)).hasSizeGreaterThanOrEqualTo(40);
	}

}
