package guichet.helpdesk.staff.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import guichet.helpdesk.staff.AgentSignedOut;
import guichet.helpdesk.staff.SignIns;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.audit.Audit;

/**
 * Keeps the sign-ins in the database, so that every node knows them and a restart keeps
 * them.
 */
@Component
class JdbcSignIns implements SignIns {

	private static final int TOKEN_BYTES = 32;

	private final Gate gate;

	private final SignInTable table;

	private final Audit audit;

	private final PasswordChange change;

	private final ApplicationEventPublisher events;

	private final SecureRandom random = new SecureRandom();

	JdbcSignIns(Gate gate, SignInTable table, Audit audit, PasswordChange change, ApplicationEventPublisher events) {
		this.change = change;
		this.gate = gate;
		this.table = table;
		this.audit = audit;
		this.events = events;
	}

	@Override
	public Outcome signIn(Credentials credentials) {
		return this.gate.knock(credentials);
	}

	@Override
	public Outcome changePassword(SignedIn me, Credentials old, String wanted) {
		Outcome outcome = this.gate.confirm(me, old);
		if (outcome instanceof Outcome.Granted) {
			this.change.own(me, old, wanted);
		}
		return outcome;
	}

	@Override
	public Token token(SignedIn person) {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = "guichet_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Token made = new Token(token, this.table.keepToken(person.signIn(), hash(token)));
		this.audit.write(Audit.Entry.of("token-made", person.id(), null));
		return made;
	}

	@Override
	public Optional<SignedIn> find(String token) {
		return this.table.find(hash(token));
	}

	@Override
	public Optional<SignedIn> find(UUID signIn) {
		return this.table.find(signIn);
	}

	@Override
	public void signOut(SignedIn person) {
		if (this.table.end(person.signIn())) {
			this.audit.write(Audit.Entry.of("signed-out", person.id(), null));
			this.events.publishEvent(new AgentSignedOut(person.id(), person.signIn()));
		}
	}

	@Override
	public Set<UUID> ended(Collection<UUID> signIns) {
		Set<UUID> ended = new HashSet<>(signIns);
		if (!ended.isEmpty()) {
			this.table.valid(ended.toArray(UUID[]::new)).forEach(ended::remove);
		}
		return ended;
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
