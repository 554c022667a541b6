package guichet.helpdesk.live.visitor;

import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import guichet.helpdesk.conversation.Conversation;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Conversations;
import guichet.helpdesk.customer.Customer.Identity;
import guichet.helpdesk.customer.CustomerId;
import guichet.helpdesk.live.Frame;
import guichet.helpdesk.live.FrameRefusedException;
import guichet.helpdesk.live.visitor.VisitorTokens.Visitor;

/**
 * Who a visitor is, by his token and by his site's word. What was said without that word
 * stays apart from what is said with it: a token alone never opens a known customer's
 * thread, and the word never takes over a thread that somebody else may have begun.
 */
@Component
class Recognition {

	private final VisitorTokens tokens;

	private final Identities identities;

	private final Conversations conversations;

	Recognition(VisitorTokens tokens, Identities identities, Conversations conversations) {
		this.tokens = tokens;
		this.identities = identities;
		this.conversations = conversations;
	}

	/**
	 * An identity that is not believed is told to {@code refused}; the visitor goes on
	 * without.
	 */
	Recognised recognise(Frame.Hello hello, Consumer<FrameRefusedException> refused) {
		Optional<Visitor> proved = Optional.ofNullable(hello.token()).flatMap(this.tokens::read);
		Identity identity = (hello.identity() == null) ? null : believed(hello.identity(), refused);
		if (identity == null) {
			Optional<Visitor> own = proved.filter((visitor) -> !visitor.known());
			return new Recognised(own.orElseGet(Visitor::unknown), null, own.isPresent());
		}
		CustomerId customer = this.tokens.customer(identity.subject());
		Optional<Visitor> own = proved.filter((visitor) -> visitor.known() && visitor.customer().equals(customer));
		Visitor visitor = own.or(() -> latest(customer))
			.orElseGet(() -> new Visitor(Visitor.unknown().conversation(), customer, true));
		return new Recognised(visitor, identity, true);
	}

	private @Nullable Identity believed(String jwt, Consumer<FrameRefusedException> refused) {
		try {
			return this.identities.read(jwt);
		}
		catch (FrameRefusedException ex) {
			refused.accept(ex);
			return null;
		}
	}

	/** On another device a known customer goes on with his last thread. */
	private Optional<Visitor> latest(CustomerId customer) {
		return this.conversations.of(customer)
			.stream()
			.findFirst()
			.map(Conversation::id)
			.map((ConversationId id) -> new Visitor(id, customer, true));
	}

	String token(Visitor visitor) {
		return this.tokens.issue(visitor);
	}

	/**
	 * A visitor recognised, or made up.
	 *
	 * @param identity his site's word, if it was given and believed
	 * @param before whether he may have spoken before
	 */
	record Recognised(Visitor visitor, @Nullable Identity identity, boolean before) {
	}

}
