package guichet;

import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/** The walls of the house, see docs/house.md. */
class HouseTests {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("guichet");

	@Test
	void roomsKnowOnlyTheRoomsTheySay() {
		ApplicationModules.of(GuichetApplication.class).verify();
	}

	@Test
	void hasNoCycleAmongItsPackages() {
		SlicesRuleDefinition.slices().matching("guichet.(**)").should().beFreeOfCycles().check(HOUSE);
	}

	@Test
	void shelfAndAssistantDoNotKnowTheDesk() {
		noClasses().that()
			.resideInAnyPackage("guichet.knowledge..", "guichet.bot..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("guichet.helpdesk..")
			.check(HOUSE);
	}

	@Test
	void luceneStaysOnTheShelf() {
		onlyIn("guichet.knowledge..", "org.apache.lucene..");
	}

	@Test
	void langChain4jStaysWithTheAssistant() {
		onlyIn("guichet.bot..", "dev.langchain4j..");
	}

	@Test
	void socketsAndRedisStayLive() {
		onlyIn("guichet.helpdesk.live..", "org.springframework.web.socket..");
		onlyIn("guichet.helpdesk.live..", "org.springframework.data.redis..");
		onlyIn("guichet.helpdesk.live..", "org.eclipse.jetty.websocket..");
	}

	@Test
	void assistantHasNoDatabaseNorRedisNorWeb() {
		noClasses().that()
			.resideInAPackage("guichet.bot..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data..",
					"jakarta.servlet..", "org.springframework.web..")
			.check(HOUSE);
	}

	@Test
	void onlyTheTurnKnowsTheAssistant() {
		noClasses().that()
			.resideInAPackage("guichet.helpdesk..")
			.and()
			.resideOutsideOfPackage("guichet.helpdesk.turn..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("guichet.bot..")
			.check(HOUSE);
	}

	@Test
	void onlyTheConsoleKnowsTheShelf() {
		noClasses().that()
			.resideInAPackage("guichet.helpdesk..")
			.and()
			.resideOutsideOfPackage("guichet.helpdesk.console..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("guichet.knowledge..")
			.check(HOUSE);
	}

	@Test
	void recordsOfTheBusinessCarryNoTechnique() {
		noClasses().that()
			.areRecords()
			.and()
			.resideInAnyPackage("guichet.helpdesk.conversation", "guichet.helpdesk.ticket", "guichet.helpdesk.customer",
					"guichet.helpdesk.satisfaction", "guichet.bot", "guichet.knowledge")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.jdbc..", "com.fasterxml..",
					"tools.jackson..")
			.check(HOUSE);
	}

	@Test
	void injectsByConstructorOnly() {
		noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("jakarta.annotation.Resource")
			.check(HOUSE);
	}

	@Test
	void keepsRoomsSmallAndDoorsFew() {
		long all = HOUSE.stream().filter(HouseTests::isTopLevel).count();
		long open = HOUSE.stream()
			.filter(HouseTests::isTopLevel)
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.count();
		assertThat(open * 2).as("public types %s of %s", open, all).isLessThanOrEqualTo(all);
		HOUSE.stream()
			.filter(HouseTests::isTopLevel)
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
			.forEach((room, files) -> assertThat(files).as(room).isLessThanOrEqualTo(12));
	}

	private static boolean isTopLevel(JavaClass type) {
		return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
	}

	private static void onlyIn(String home, String technique) {
		noClasses().that(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(home)))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(technique)
			.check(HOUSE);
	}

}
