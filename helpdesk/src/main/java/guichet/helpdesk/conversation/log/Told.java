package guichet.helpdesk.conversation.log;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import guichet.helpdesk.conversation.ConversationAdvanced;
import guichet.helpdesk.conversation.ConversationId;
import guichet.helpdesk.conversation.Entry;

/**
 * Tells the house what was committed; a listener that fails costs delay, never an entry.
 */
@Component
class Told {

	private static final Logger logger = LoggerFactory.getLogger(Told.class);

	private final ApplicationEventPublisher events;

	Told(ApplicationEventPublisher events) {
		this.events = events;
	}

	void tell(List<Entry> committed) {
		Map<ConversationId, List<Entry>> conversations = new LinkedHashMap<>();
		committed.forEach(
				(entry) -> conversations.computeIfAbsent(entry.conversation(), (id) -> new ArrayList<>()).add(entry));
		conversations.forEach((id, entries) -> tell(new ConversationAdvanced(id, entries)));
	}

	void tellAfterCommit(Entry entry) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				tell(List.of(entry));
			}

		});
	}

	private void tell(ConversationAdvanced advanced) {
		try {
			this.events.publishEvent(advanced);
		}
		catch (RuntimeException ex) {
			logger.error("A listener failed on conversation {}", advanced.conversation(), ex);
		}
	}

}
