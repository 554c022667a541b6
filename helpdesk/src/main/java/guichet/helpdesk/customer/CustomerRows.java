package guichet.helpdesk.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads the tables' rows. */
final class CustomerRows {

	private CustomerRows() {
	}

	static Customer customer(ResultSet row, int ignored) throws SQLException {
		return new Customer(new CustomerId(row.getObject("id", UUID.class)),
				new Customer.Profile(row.getString("name"), row.getString("email"), row.getString("phone")),
				row.getString("locale"), at(row, "created"), row.getInt("version"), row.getString("subject") != null);
	}

	static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable Instant nullableAt(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at == null) ? null : at.toInstant();
	}

}
