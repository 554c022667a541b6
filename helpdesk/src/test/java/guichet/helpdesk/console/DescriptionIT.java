package guichet.helpdesk.console;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import guichet.helpdesk.console.Api.Answer;
import guichet.helpdesk.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class DescriptionIT {

	@Autowired
	private Desk desk;

	@Test
	void namesEveryEndpoint(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapped) {
		Answer read = this.desk.as(Role.AGENT).get("/api/v1/openapi.json");
		assertThat(read.status()).isEqualTo(200);
		Set<String> described = new TreeSet<>();
		JsonNode paths = read.json().at("/paths");
		paths.propertyNames()
			.forEach((path) -> paths.get(path)
				.propertyNames()
				.forEach((method) -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
		Set<String> there = mapped.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((endpoint) -> endpoint.contains(" /api/v1/") && !endpoint.contains("openapi.json"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(described).isEqualTo(there).hasSizeGreaterThan(25);
	}

	@Test
	void asksNobodyForWhatTheSignInTells() {
		JsonNode description = this.desk.as(Role.AGENT).get("/api/v1/openapi.json").json();
		JsonNode list = description.at("/paths/~1api~1v1~1tickets/get/parameters");
		assertThat(list).extracting((parameter) -> parameter.get("name").asString())
			.containsExactlyInAnyOrder("view", "cursor", "limit");
		assertThat(description.at("/components/schemas").propertyNames()).doesNotContain("SignedIn");
	}

	@Test
	void isForTheStaff() {
		assertThat(this.desk.nobody().get("/api/v1/openapi.json").status()).isEqualTo(401);
		assertThat(this.desk.as(Role.MANAGER).get("/api/v1/openapi.json").status()).isEqualTo(200);
	}

}
