package guichet.e2e.storm.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thread writes what has come in one statement and one commit, to a table with the
 * keys and indexes of the product's own, and then tells the senders.
 */
final class BareLog {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int BATCH = 500;

	private static final String TABLE = """
			create table if not exists bare_entry (
				conversation uuid not null, seq int not null, feed bigint generated always as identity unique,
				key uuid, text text, at timestamptz not null,
				primary key (conversation, seq), unique (conversation, key))""";

	private static final String INSERT = """
			insert into bare_entry (conversation, seq, key, text, at)
			select * from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::timestamptz[])
			on conflict do nothing""";

	private final BlockingQueue<Line> queue = new LinkedBlockingQueue<>();

	private final Connection connection;

	BareLog(String url, String user, String password) throws SQLException {
		this.connection = DriverManager.getConnection(url, user, password);
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(TABLE);
		}
		this.connection.setAutoCommit(false);
		Thread.ofPlatform().name("bare-log").daemon().start(this::write);
	}

	void add(Line line) {
		this.queue.add(line);
	}

	private void write() {
		List<Line> taken = new ArrayList<>();
		try (PreparedStatement insert = this.connection.prepareStatement(INSERT)) {
			while (true) {
				taken.add(this.queue.take());
				this.queue.drainTo(taken, BATCH - 1);
				String at = Instant.now().toString();
				insert.setArray(1, column("uuid", taken, Line::conversation));
				insert.setArray(2, column("int", taken, Line::seq));
				insert.setArray(3, column("uuid", taken, Line::key));
				insert.setArray(4, column("text", taken, Line::text));
				insert.setArray(5, column("timestamptz", taken, (line) -> at));
				insert.executeUpdate();
				this.connection.commit();
				taken.forEach((line) -> tell(line, at));
				taken.clear();
			}
		}
		catch (SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private java.sql.Array column(String type, List<Line> lines, Function<Line, Object> part) throws SQLException {
		return this.connection.createArrayOf(type, lines.stream().map(part).toArray());
	}

	private static void tell(Line line, String at) {
		ObjectNode ack = JSON.createObjectNode().put("type", "ack").put("key", line.key().toString());
		ack.put("seq", line.seq()).put("at", at);
		ObjectNode message = JSON.createObjectNode().put("type", "message").put("seq", line.seq()).put("at", at);
		message.putObject("author").put("kind", "customer");
		message.put("text", line.text()).put("key", line.key().toString());
		Channel channel = line.channel();
		channel.write(new TextWebSocketFrame(ack.toString()));
		channel.writeAndFlush(new TextWebSocketFrame(message.toString()));
	}

	/** Something said on a channel. */
	record Line(Channel channel, UUID conversation, int seq, UUID key, String text) {
	}

}
