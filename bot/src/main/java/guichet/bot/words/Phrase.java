package guichet.bot.words;

import java.util.List;

/** A way of saying something, as a row of places for words. */
record Phrase(List<Slot> slots) {

	private static final int GAP = 3;

	Phrase {
		slots = List.copyOf(slots);
	}

	/** Where the phrase ends if it begins at that word, or -1 if it does not. */
	int end(Utterance utterance, int start) {
		return end(utterance, start, start, 0);
	}

	private int end(Utterance said, int start, int at, int slot) {
		if (slot == this.slots.size()) {
			return at;
		}
		return switch (this.slots.get(slot).kind()) {
			case START -> (at == 0) ? end(said, start, at, slot + 1) : -1;
			case END -> (at == said.size()) ? end(said, start, at, slot + 1) : -1;
			case PAUSE -> (at == said.size() || said.words().get(at).opens()) ? end(said, start, at, slot + 1) : -1;
			case GAP -> afterGap(said, start, at, slot);
			case WORD -> afterWord(said, start, at, slot);
		};
	}

	private int afterWord(Utterance said, int start, int at, int slot) {
		Slot place = this.slots.get(slot);
		int end = -1;
		if (within(said, start, at) && place.takes(said.words().get(at))) {
			end = end(said, start, at + 1, slot + 1);
		}
		return (end < 0 && place.optional()) ? end(said, start, at, slot + 1) : end;
	}

	private int afterGap(Utterance said, int start, int at, int slot) {
		for (int skipped = 0; skipped <= GAP; skipped++) {
			int end = end(said, start, at + skipped, slot + 1);
			if (end >= 0) {
				return end;
			}
			if (!within(said, start, at + skipped)) {
				return -1;
			}
		}
		return -1;
	}

	/** A phrase does not reach over the end of its clause. */
	private boolean within(Utterance said, int start, int at) {
		return at < said.size() && (at == start || !said.words().get(at).opens());
	}

}
