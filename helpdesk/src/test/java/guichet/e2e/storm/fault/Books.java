package guichet.e2e.storm.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds what visitors and desk were told against the record. Clean when all counts are 0.
 */
public final class Books {

	private final Map<String, Integer> counts = new LinkedHashMap<>();

	private final Record record;

	private int said;

	private int acked;

	private int stored;

	Books(Record record) {
		this.record = record;
		for (String kind : new String[] { "acked lost", "acked at another position", "never acked", "doubled",
				"out of order", "hole in the record", "never shown", "shown twice", "screen is not the record",
				"never shown to the desk", "desk is not the record" }) {
			this.counts.put(kind, 0);
		}
	}

	void check(Widget widget, Clerk clerk) {
		TreeMap<Integer, Record.Entry> entries = this.record.of(widget.conversation());
		Map<String, Integer> byKey = new HashMap<>();
		entries.forEach((seq, entry) -> byKey.put(String.valueOf(entry.key()), seq));
		widget.said().forEach((word) -> said(word, byKey));
		record(entries);
		screen(widget, entries);
		widget.faults().forEach((what, times) -> this.counts.merge(what, times, Integer::sum));
		if (clerk != null) {
			desk(entries, clerk.screen(widget.conversation()));
		}
	}

	void check(Clerk clerk) {
		clerk.faults().forEach((what, times) -> this.counts.merge(what, times, Integer::sum));
	}

	void owed(int replies) {
		this.counts.put("replies owed still", replies);
	}

	private void said(Said word, Map<String, Integer> byKey) {
		this.said++;
		Integer seq = byKey.get(word.key());
		if (seq != null) {
			this.stored++;
		}
		if (word.acked() == 0) {
			count("never acked");
			return;
		}
		this.acked++;
		if (seq == null) {
			count("acked lost");
		}
		else if (seq != word.acked()) {
			count("acked at another position");
		}
		if (word.number() > 0 && word.shown() != 1) {
			count((word.shown() == 0) ? "never shown" : "shown twice");
		}
	}

	/** Positions without a hole; each text once, in the order said. */
	private void record(TreeMap<Integer, Record.Entry> entries) {
		int expected = 1;
		int before = 0;
		Set<String> texts = new HashSet<>();
		for (Map.Entry<Integer, Record.Entry> entry : entries.entrySet()) {
			if (entry.getKey() != expected++) {
				count("hole in the record");
			}
			if (entry.getValue().customers()) {
				if (!texts.add(entry.getValue().text())) {
					count("doubled");
				}
				int number = number(entry.getValue().text());
				if (number > 0 && number < before) {
					count("out of order");
				}
				before = Math.max(before, number);
			}
		}
	}

	private static int number(String text) {
		String[] words = text.split(" ");
		return (words.length > 3 && words[2].equals("message")) ? Integer.parseInt(words[3]) : 0;
	}

	private void screen(Widget widget, TreeMap<Integer, Record.Entry> entries) {
		TreeMap<Integer, String> wanted = new TreeMap<>();
		entries.forEach((seq, entry) -> wanted.put(seq, entry.text()));
		if (!wanted.equals(widget.screen())) {
			count("screen is not the record");
		}
	}

	private void desk(TreeMap<Integer, Record.Entry> entries, Map<Integer, String> shown) {
		entries.forEach((seq, entry) -> {
			if (entry.desk() && !shown.containsKey(seq)) {
				count("never shown to the desk");
			}
			else if (entry.desk() && !entry.text().equals(shown.get(seq))) {
				count("desk is not the record");
			}
		});
	}

	private void count(String what) {
		this.counts.merge(what, 1, Integer::sum);
	}

	public boolean clean() {
		return this.counts.values().stream().allMatch((count) -> count == 0);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		text.append("said %d, acked %d, stored %d; entries in the record %d%n".formatted(this.said, this.acked,
				this.stored, this.record.size()));
		this.counts.forEach((what, count) -> text.append("%-45s %d%n".formatted(what, count)));
		return text.append(clean() ? "the books are clean" : "THE BOOKS ARE NOT CLEAN").toString();
	}

}
