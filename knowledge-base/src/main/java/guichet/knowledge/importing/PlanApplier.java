package guichet.knowledge.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.KnowledgeBase;
import guichet.knowledge.References;

/** Does what a plan says, all of it in one transaction. */
@Component
class PlanApplier {

	private final KnowledgeBase knowledge;

	private final References references;

	private final TransactionTemplate transactions;

	PlanApplier(KnowledgeBase knowledge, References references, PlatformTransactionManager transactions) {
		this.knowledge = knowledge;
		this.references = references;
		this.transactions = new TransactionTemplate(transactions);
	}

	Applied apply(Plan plan) {
		Applied applied = this.transactions.execute((status) -> {
			this.references.lock();
			Counts counts = new Counts();
			plan.items().forEach((item) -> apply(item, counts));
			return new Applied(counts.created, counts.changed, counts.same, counts.refused);
		});
		if (applied == null) {
			throw new IllegalStateException("The plan gave no result");
		}
		return applied;
	}

	private void apply(PlanItem item, Counts counts) {
		ArticleDraft draft = item.draft();
		Optional<Article> now = this.references.find(draft.source(), draft.reference(), draft.language());
		boolean done = now.isPresent() && ArticleDraft.of(now.get()).equals(draft);
		if (done) {
			counts.same++;
		}
		else if (item.before() == null && now.isEmpty()) {
			this.knowledge.create(draft);
			counts.created++;
		}
		else if (item.before() != null && now.isPresent() && now.get().version() == item.before().version()) {
			this.knowledge.revise(now.get().id(), now.get().version(), draft);
			counts.changed++;
		}
		else {
			counts.refused.add(new Problem(item.where(),
					"The article has changed since the preview and stays as it is: " + draft.question()));
		}
	}

	private static final class Counts {

		private final List<Problem> refused = new ArrayList<>();

		private int created;

		private int changed;

		private int same;

	}

}
