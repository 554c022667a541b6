package guichet.helpdesk.staff.access;

import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The last word on what went wrong outside every controller: the status, and nothing of
 * the inside.
 */
@Controller
class ErrorAnswer implements ErrorController {

	@RequestMapping("/error")
	ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
		boolean away = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception fault
				&& isDatabaseAway(fault);
		HttpStatus status = away ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatus(status));
	}

	private static boolean isDatabaseAway(Exception fault) {
		return fault instanceof DataAccessResourceFailureException || fault instanceof CannotCreateTransactionException;
	}

	private static HttpStatus status(HttpServletRequest request) {
		return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map((code) -> HttpStatus.resolve((Integer) code))
			.orElse(HttpStatus.NOT_FOUND);
	}

}
