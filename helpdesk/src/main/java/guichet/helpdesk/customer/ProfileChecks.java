package guichet.helpdesk.customer;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import guichet.helpdesk.customer.Customer.Profile;

/**
 * What a profile may hold; a refusal names the field and its value. An address or a
 * number is only checked for its shape: whether it is his, nobody knows before he proves
 * it.
 */
final class ProfileChecks {

	private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

	private static final Pattern EMAIL = Pattern
		.compile("(?=.{3,320}$)[^\\s\\p{Cc}\\p{Cs}@<>\",;]+@[^\\s\\p{Cc}\\p{Cs}@<>\",;]+");

	private static final Pattern PHONE = Pattern.compile("(?=.{3,40}$)\\+?[0-9 ().,/-]*[0-9][0-9 ().,/-]*");

	private static final int SHOWN = 60;

	private ProfileChecks() {
	}

	/** The profile as it will be kept: without space around, nothing instead of blank. */
	static Profile checked(Profile profile) {
		return new Profile(checked("name", profile.name(), NAME, "1 to 200 printable characters"),
				checked("email", profile.email(), EMAIL, "an address such as name@example.com"),
				checked("phone", profile.phone(), PHONE, "3 to 40 digits, spaces or + ( ) . , / -"));
	}

	private static @Nullable String checked(String field, @Nullable String value, Pattern allowed, String rule) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String stripped = value.strip();
		if (!allowed.matcher(stripped).matches()) {
			String shown = (stripped.length() <= SHOWN) ? stripped
					: stripped.substring(0, SHOWN) + "… (" + stripped.length() + " characters)";
			throw new IllegalArgumentException(field + " must be " + rule + ", but is: " + shown);
		}
		return stripped;
	}

}
