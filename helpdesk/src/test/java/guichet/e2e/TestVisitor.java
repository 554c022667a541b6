package guichet.e2e;

import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/** A visitor on the wire. */
final class TestVisitor extends TestSocket {

	private TestVisitor(RunningGuichet guichet) {
		super(guichet, "/ws/customer", Map.of());
	}

	/** Somebody new. */
	static TestVisitor arrive(RunningGuichet guichet, String locale) {
		TestVisitor visitor = new TestVisitor(guichet);
		visitor.send(frame("hello").put("locale", locale));
		visitor.await("welcome");
		return visitor;
	}

	/** Somebody who was there before. */
	static TestVisitor resume(RunningGuichet guichet, String token, int lastSeq) {
		TestVisitor visitor = new TestVisitor(guichet);
		visitor.send(frame("hello").put("token", token).put("lastSeq", lastSeq));
		visitor.await("welcome");
		return visitor;
	}

	void say(UUID key, String text) {
		send(frame("say").put("key", key.toString()).put("text", text));
	}

	void say(String text) {
		say(UUID.randomUUID(), text);
	}

	/** The assistant's reply to a question: its message, or the state of a handover. */
	JsonNode ask(String question) {
		int before = lastSeq();
		say(question);
		return await((frame) -> frame.path("seq").asInt() > before && ("state".equals(type(frame))
				|| ("message".equals(type(frame)) && !"customer".equals(author(frame)))));
	}

	void askForAPerson() {
		send(frame("handover").put("key", UUID.randomUUID().toString()));
		await((frame) -> "queued".equals(frame.path("state").asString()));
	}

	String token() {
		return await("welcome").path("token").asString();
	}

	String conversation() {
		return await("welcome").path("conversation").asString();
	}

}
