package guichet.helpdesk.staff;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoleTests {

	@Test
	void coversWhatIsBelow() {
		assertThat(Role.ADMIN.covers(Role.AGENT)).isTrue();
		assertThat(Role.MANAGER.covers(Role.MANAGER)).isTrue();
		assertThat(Role.SUPERVISOR.covers(Role.MANAGER)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void isFoundByItsCode(Role role) {
		assertThat(Role.of(role.code())).isSameAs(role);
	}

	@Test
	void isNotFoundByAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> Role.of("ADMIN")).withMessageContaining("ADMIN");
	}

	@Test
	void isKnownToSpringSecurityWithThoseBelow() {
		SignedIn person = person(Role.SUPERVISOR);
		assertThat(person.authentication().getAuthorities()).extracting(GrantedAuthority::getAuthority)
			.containsExactly("ROLE_AGENT", "ROLE_SUPERVISOR");
	}

	@Test
	void belongsToWhoIsSignedInOnly() {
		SignedIn person = person(Role.AGENT);
		assertThat(SignedIn.of(person.authentication())).hasValue(person);
		assertThat(SignedIn.of(null)).isEmpty();
		assertThat(SignedIn
			.of(new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ANY"))))
			.isEmpty();
	}

	private static SignedIn person(Role role) {
		return new SignedIn(new AgentId(UUID.randomUUID()), "Amina", role, null, UUID.randomUUID(), false);
	}

}
