package guichet.e2e.storm.wire;

/** Whoever is at this end of a line; told on the wires' one thread. */
public interface Ear {

	void opened(Line line);

	void heard(Heard frame);

	/**
	 * The line is gone, or could not be had.
	 * @param why in a word or two, such as "closed 1012"
	 */
	void lost(String why);

}
