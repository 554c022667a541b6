package guichet.helpdesk.console.customer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import guichet.helpdesk.console.Given;
import guichet.helpdesk.customer.Customer.Profile;

/** A change of a profile: a field that is missing stays, and one that is null goes. */
record CustomerChange(JsonNode fields, int version) {

	static CustomerChange of(JsonNode change) {
		JsonNode version = change.path("version");
		if (!version.isInt()) {
			throw new IllegalArgumentException(
					"version must be that of the record as it was read, but is: " + Given.shown(version.toString()));
		}
		return new CustomerChange(change, version.asInt());
	}

	Profile to(Profile profile) {
		return new Profile(field("name", profile.name()), field("email", profile.email()),
				field("phone", profile.phone()));
	}

	private @Nullable String field(String name, @Nullable String before) {
		JsonNode given = this.fields.path(name);
		if (given.isMissingNode()) {
			return before;
		}
		if (!given.isNull() && !given.isString()) {
			throw new IllegalArgumentException(name + " must be a text, but is: " + Given.shown(given.toString()));
		}
		return given.isNull() ? null : given.asString();
	}

}
