package guichet.e2e.storm.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import guichet.e2e.storm.load.Times;
import guichet.e2e.storm.machine.Cpu;
import guichet.e2e.storm.site.Site;
import guichet.e2e.storm.wire.Wires;

/**
 * Visitors and a desk talk while a site is struck by one fault after another; then the
 * books of both are held against the record.
 */
public final class Siege {

	private static final long PATIENCE_SECONDS = 180;

	private static final int SETTLING_SECONDS = 20;

	private final Assault assault;

	private final Site site;

	private final Wires wires = new Wires();

	private final Random random;

	private final Throng throng;

	private final Clerk clerk;

	private final Times firstAcks = new Times();

	private final Times allBack = new Times();

	public Siege(Assault assault, Site site) {
		this.assault = assault;
		this.site = site;
		this.random = new Random(assault.seed());
		this.throng = new Throng(this.wires, site.doors(assault.proxied()), assault.visitors(), assault.handedOver(),
				new Random(assault.seed() + 1));
		this.clerk = new Clerk(this.wires, site.desks());
	}

	/** Returns the books; prints what happens on the way. */
	public Books run() throws IOException, InterruptedException, SQLException {
		try {
			this.clerk.signIn(this.site.nodes().getFirst().http());
			await("the desk is open", () -> this.clerk.feed() >= 0);
			this.throng.arrive(Math.max(1000, this.assault.visitors() * 4L));
			await("all visitors are there", this.throng::settled);
			this.throng.talk(this.assault.rate());
			for (String fault : this.assault.faults()) {
				TimeUnit.SECONDS.sleep(this.assault.pause());
				strike(Fault.of(fault));
			}
			TimeUnit.SECONDS.sleep(this.assault.pause());
			this.throng.run(this.throng::fallSilent);
			await("all is acked", this.throng::settled);
			awaitReplies();
			return settledBooks();
		}
		finally {
			this.wires.close();
		}
	}

	private void strike(Fault fault) throws IOException, InterruptedException {
		fault.strike(this.site, this.throng, this.clerk, this.random, this.assault.lasting());
		await("an ack after " + fault.code(), () -> this.throng.firstAck() >= 0 && this.throng.allBack() >= 0);
		long first = on(this.throng::firstAck);
		long back = on(this.throng::allBack);
		this.firstAcks.add(first);
		this.allBack.add(back);
		System.out.printf(Locale.ROOT, "%-16s first ack after %6.0f ms, all visitors back after %6.0f ms%n",
				fault.code(), first / 1e6, back / 1e6);
	}

	private void awaitReplies() throws IOException, InterruptedException, SQLException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (Record.owed(this.site.database()) > 0 && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(500);
		}
	}

	/** Screens may lag behind the record, but not for long. */
	private Books settledBooks() throws IOException, InterruptedException, SQLException {
		Books books;
		int tries = 0;
		do {
			TimeUnit.SECONDS.sleep(1);
			books = books();
		}
		while (!books.clean() && ++tries < SETTLING_SECONDS);
		report();
		return books;
	}

	private Books books() throws IOException, InterruptedException, SQLException {
		Books books = new Books(Record.read(this.site.database()));
		books.owed(Record.owed(this.site.database()));
		on(() -> {
			this.throng.widgets().forEach((widget) -> books.check(widget, this.clerk));
			books.check(this.clerk);
			return true;
		});
		return books;
	}

	private void report() {
		System.out.println("first ack after a fault    " + this.firstAcks);
		System.out.println("all visitors back          " + this.allBack);
		System.out.println("sent to acked (last try)   " + this.throng.acks());
		System.out.println("losses and refusals heard  " + this.throng.heard());
	}

	/** What the nodes use when nobody says anything. */
	public String quiet() throws InterruptedException {
		long before = this.site.nodes().stream().mapToLong((node) -> Cpu.millis(node.handle().pid())).sum();
		TimeUnit.SECONDS.sleep(5);
		long after = this.site.nodes().stream().mapToLong((node) -> Cpu.millis(node.handle().pid())).sum();
		return "CPU of the nodes in 5 quiet seconds  " + (after - before) + " ms";
	}

	private void await(String what, Callable<Boolean> reached) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (!on(reached)) {
			if (System.nanoTime() > end) {
				System.out.println("NOT REACHED: " + what + "; visitors there: " + on(this.throng::live) + ", heard "
						+ on(this.throng::heard));
				return;
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private <T> T on(Callable<T> task) throws InterruptedException {
		try {
			return this.wires.loop().submit(task).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
