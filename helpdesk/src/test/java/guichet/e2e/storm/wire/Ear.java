package guichet.e2e.storm.wire;

/** Whoever is at this end of a line; told on the wires' one thread. */
public interface Ear {

	void opened(Line line);

	void heard(Heard frame);

	/**
	 * The line is gone, or could not be had.
	 * @param code the server's close code; 0 when it closed without one
	 */
	void lost(int code);

}
