package guichet.bot.writing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import guichet.bot.Sentence;
import guichet.bot.grounding.Material;
import guichet.bot.grounding.Reading;
import guichet.bot.grounding.Verdict;
import guichet.bot.grounding.proof.Flaw;

/**
 * One model's attempt at an answer. A sentence is told to the visitor as soon as it is
 * proved; the attempt ends at the first that is not.
 */
class Pen {

	/** No answer is longer than this, in characters; a model that goes on is stopped. */
	private static final int LONGEST = 6000;

	private final Material material;

	private final Consumer<String> draft;

	private final List<Sentence> sentences = new ArrayList<>();

	private final SortedSet<Integer> passages = new TreeSet<>();

	private String failure = "";

	Pen(Material material, Consumer<String> draft) {
		this.material = material;
		this.draft = draft;
	}

	/** Why there is no answer; blank if there is one. */
	String failure() {
		return this.failure;
	}

	/** The numbers of the passages that the visitor has been told. */
	Set<Integer> told() {
		return Set.copyOf(this.passages);
	}

	/** The answer, if the model ended well and all that it cited is proved. */
	Optional<List<Sentence>> write(StreamingChatModel model, ChatRequest request, Duration patience) {
		TokenQueue tokens = new TokenQueue();
		try {
			model.chat(request, tokens);
			read(tokens, patience);
		}
		catch (RuntimeException ex) {
			this.failure = ex.getClass().getSimpleName();
		}
		finally {
			tokens.close();
		}
		if (this.failure.isEmpty() && this.sentences.isEmpty()) {
			this.failure = "nothing proved";
		}
		return this.failure.isEmpty() ? Optional.of(List.copyOf(this.sentences)) : Optional.empty();
	}

	private void read(TokenQueue tokens, Duration patience) {
		Reading reading = new Reading(this.material);
		long end = System.nanoTime() + patience.toNanos();
		int length = 0;
		while (this.failure.isEmpty()) {
			switch (tokens.next(Duration.ofNanos(end - System.nanoTime()))) {
				case TokenQueue.Event.Piece(String text) -> {
					length += text.length();
					judge(reading.hear(text), length);
				}
				case TokenQueue.Event.Ended() -> {
					judge(reading.end(), length);
					return;
				}
				case TokenQueue.Event.Failed(String why) -> this.failure = why;
			}
		}
	}

	private void judge(List<Verdict> verdicts, int length) {
		if (length > LONGEST) {
			this.failure = "too long";
		}
		for (Verdict verdict : verdicts) {
			if (this.failure.isEmpty()) {
				judge(verdict);
			}
		}
	}

	private void judge(Verdict verdict) {
		switch (verdict) {
			case Verdict.Proved(Sentence sentence, List<Integer> proving) -> accept(sentence, proving);
			case Verdict.Uncited(String text) -> {
			}
			case Verdict.UnknownPassage(String text, int number) -> this.failure = "cites a passage that is not there";
			case Verdict.ForeignParticular(String text, String particular) ->
				this.failure = "says a particular that its passage lacks";
			case Verdict.Unproved(String text, Flaw flaw) ->
				this.failure = "says what its passage does not: " + flaw.kind();
		}
	}

	private void accept(Sentence sentence, List<Integer> proving) {
		Set<Integer> told = new TreeSet<>(this.passages);
		told.addAll(proving);
		if (proving.stream().anyMatch((number) -> this.material.leans(number) && !told.contains(number - 1))) {
			this.failure = "leaves out what a sentence leans on";
		}
		else if (this.sentences.stream().noneMatch((one) -> one.text().equals(sentence.text()))) {
			this.passages.addAll(proving);
			this.draft.accept(this.sentences.isEmpty() ? sentence.text() : " " + sentence.text());
			this.sentences.add(sentence);
		}
	}

}
