package guichet.helpdesk.console;

import java.util.NoSuchElementException;
import java.util.stream.Collectors;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.DatabindException;

import guichet.helpdesk.staff.Agents;
import guichet.helpdesk.ticket.TicketDesk;
import guichet.helpdesk.ticket.TicketRefusedException;

/** The refusals of the rooms in the API's words; asked before the framework's own. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

	private final TicketDesk desk;

	ApiErrors(TicketDesk desk) {
		this.desk = desk;
	}

	@ExceptionHandler
	ProblemDetail unknown(NoSuchElementException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, ex.getMessage());
	}

	@ExceptionHandler
	ProblemDetail badValue(IllegalArgumentException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, told(ex));
	}

	@ExceptionHandler
	ProblemDetail denied(AccessDeniedException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, ex.getMessage());
	}

	/** The web server's own refusals name what is inside. */
	private static String told(IllegalArgumentException ex) {
		String message = String.valueOf(ex.getMessage());
		return message.contains("Exception") ? "The request cannot be read" : message;
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class })
	ProblemDetail away() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "The database is away for a moment");
	}

	@ExceptionHandler
	ProblemDetail refused(Agents.RefusedException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
	}

	/** With the ticket as it stands. */
	@ExceptionHandler
	ProblemDetail refused(TicketRefusedException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, ex.getMessage());
		problem.setProperty("ticket", this.desk.find(ex.ticket().id()).orElseThrow());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail unreadable(HttpMessageNotReadableException ex) {
		String where = (ex.getCause() instanceof DatabindException at) ? field(at) : "";
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The body must be JSON of the documented shape" + (where.isEmpty() ? "" : ", but is not at " + where));
	}

	private static String field(DatabindException at) {
		return at.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() == null) ? "[" + step.getIndex() + "]" : step.getPropertyName())
			.collect(Collectors.joining("."));
	}

}
