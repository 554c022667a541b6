package guichet.helpdesk.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two plain paragraphs why the database cannot be had, instead of a trace. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StoreException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
