package guichet.knowledge.importing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import guichet.knowledge.Article;
import guichet.knowledge.ArticleDraft;
import guichet.knowledge.shelf.Shelf;
import guichet.knowledge.shelf.Shelf.Write;

/** Does what a plan says, all of it in one transaction. */
@Component
class PlanApplier {

	private final Shelf shelf;

	private final TransactionTemplate transactions;

	PlanApplier(Shelf shelf, PlatformTransactionManager transactions) {
		this.shelf = shelf;
		this.transactions = new TransactionTemplate(transactions);
	}

	Applied apply(Plan plan) {
		Applied applied = this.transactions.execute((status) -> {
			this.shelf.lock();
			Holdings now = new Holdings(this.shelf);
			Outcome outcome = new Outcome();
			plan.items().forEach((item) -> outcome.add(item, now.find(item.draft())));
			this.shelf.write(outcome.writes);
			return outcome.applied();
		});
		if (applied == null) {
			throw new IllegalStateException("The plan gave no result");
		}
		return applied;
	}

	/** What of a plan is still as it was seen, and what is not. */
	private static final class Outcome {

		private final List<Write> writes = new ArrayList<>();

		private final List<Problem> refused = new ArrayList<>();

		private int same;

		void add(PlanItem item, @Nullable Article now) {
			Article before = item.before();
			if (now != null && ArticleDraft.of(now).equals(item.draft())) {
				this.same++;
			}
			else if (before == null && now == null
					|| before != null && now != null && now.version() == before.version()) {
				this.writes.add(new Write(now, item.draft()));
			}
			else {
				this.refused.add(new Problem(item.where(),
						"The article has changed since the preview and stays as it is: " + item.draft().question()));
			}
		}

		Applied applied() {
			int created = (int) this.writes.stream().filter((write) -> write.before() == null).count();
			return new Applied(created, this.writes.size() - created, this.same, this.refused);
		}

	}

}
