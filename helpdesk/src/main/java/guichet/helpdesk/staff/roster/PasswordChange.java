package guichet.helpdesk.staff.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import guichet.helpdesk.staff.Agent;
import guichet.helpdesk.staff.AgentId;
import guichet.helpdesk.staff.AgentSignedOut;
import guichet.helpdesk.staff.SignIns.Credentials;
import guichet.helpdesk.staff.SignedIn;
import guichet.helpdesk.staff.audit.Audit;

/** Changes passwords; whatever was opened with the old one ends. */
@Component
class PasswordChange {

	private static final int SHORTEST = 10;

	private final AgentTable agents;

	private final SignInTable signIns;

	private final Passwords passwords;

	private final Keeping keeping;

	PasswordChange(AgentTable agents, SignInTable signIns, Passwords passwords, Keeping keeping) {
		this.agents = agents;
		this.signIns = signIns;
		this.passwords = passwords;
		this.keeping = keeping;
	}

	/** One's own, the old one having been right; the sign-in that asks goes on. */
	void own(SignedIn me, Credentials old, String wanted) {
		Agent agent = this.agents.find(me.id()).orElseThrow();
		check(agent, old.password(), wanted);
		String hash = this.passwords.hash(wanted);
		this.keeping.keep(me.id(), new Audit.Entry("password-changed", me.id(), null, old.address(), null), () -> {
			this.agents.password(me.id(), hash, false);
			return this.signIns.endOthers(me.id(), me.signIn());
		});
	}

	/** Another's, to one that he must change. */
	String reset(Agent agent, SignedIn by) {
		Fresh fresh = fresh();
		this.keeping.keep(agent.id(), new Audit.Entry("password-reset", by.id(), agent.id(), null, null), () -> {
			this.agents.password(agent.id(), fresh.hash(), true);
			return this.signIns.endAll(agent.id());
		});
		return fresh.password();
	}

	/** A generated one. */
	Fresh fresh() {
		String password = this.passwords.generate();
		return new Fresh(password, this.passwords.hash(password));
	}

	private static void check(Agent agent, String old, String wanted) {
		if (wanted.length() < SHORTEST || !Passwords.isAcceptable(wanted)) {
			throw new IllegalArgumentException("The new password must have " + SHORTEST
					+ " characters at least and 72 bytes at most, but has " + wanted.length() + " characters");
		}
		String plain = wanted.toLowerCase(Locale.ROOT);
		if (wanted.equals(old) || plain.contains(agent.login()) || plain.contains(agent.name().toLowerCase(Locale.ROOT))
				|| plain.chars().distinct().count() < 5) {
			throw new IllegalArgumentException(
					"The new password must differ from the old one, hold neither login nor name, and have"
							+ " five different characters at least");
		}
	}

	/** A password, and its hash to be kept. */
	record Fresh(String password, String hash) {

		/** Never tells the password. */
		@Override
		public String toString() {
			return "Fresh";
		}

	}

	/** Does it, writes it down and then tells whose sign-ins ended. */
	@Component
	static class Keeping {

		private final Audit audit;

		private final ApplicationEventPublisher events;

		private final TransactionOperations transaction;

		Keeping(Audit audit, ApplicationEventPublisher events, TransactionOperations transaction) {
			this.audit = audit;
			this.events = events;
			this.transaction = transaction;
		}

		void keep(AgentId agent, Audit.Entry entry, Supplier<List<UUID>> change) {
			List<UUID> ended = new ArrayList<>();
			this.transaction.executeWithoutResult((status) -> {
				ended.addAll(change.get());
				this.audit.write(entry);
			});
			ended.forEach((signIn) -> this.events.publishEvent(new AgentSignedOut(agent, signIn)));
		}

	}

}
