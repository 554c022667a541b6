package guichet.bot;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "guichet.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTests {

	@ArchTest
	static final ArchRule packagesGoRoundNowhere = slices().matching("guichet.bot.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule theInterfaceKnowsNoImplementation = noClasses().that()
		.resideInAPackage("guichet.bot")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("guichet.bot.*..", "dev.langchain4j..", "org.springframework.boot..",
				"org.springframework.context..");

	@ArchTest
	static final ArchRule theAssistantHasNoDatabaseNoSocketAndNoWeb = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "jakarta..",
				"org.springframework.web..", "org.springframework.data..", "org.apache.lucene..");

	@ArchTest
	static final ArchRule onlyTheEvaluationReadsFiles = noClasses().that()
		.resideOutsideOfPackage("guichet.bot.evaluation..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("tools.jackson..", "guichet.knowledge.search..");

	@ArchTest
	static final ArchRule onlyWritingEmbeddingAndModelsSpeakLangChain4j = noClasses().that()
		.resideOutsideOfPackages("guichet.bot.writing..", "guichet.bot.model..", "guichet.bot.embedding..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.langchain4j..");

}
