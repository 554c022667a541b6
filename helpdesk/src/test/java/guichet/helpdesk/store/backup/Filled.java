package guichet.helpdesk.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import guichet.helpdesk.TestNode;
import guichet.helpdesk.conversation.Conversations.Opening;
import guichet.helpdesk.store.TestDatabase;

/** Databases with something in them, and backups with something wrong in them. */
final class Filled {

	private Filled() {
	}

	/** A database in which every table that can hold a row of its own does. */
	static PGSimpleDataSource database() throws Exception {
		PGSimpleDataSource database = TestDatabase.fresh();
		try (TestNode node = new TestNode(database)) {
			Opening visitor = TestNode.visitor();
			say(node, visitor, 5);
			node.tickets().ask(visitor, UUID.randomUUID());
			node.agent("Amina");
		}
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("insert into house_secret values ('visitor', :secret)")
			.param("secret", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
			.update();
		jdbc.sql("insert into article values ('a1', 1, 's', 'r', 'fr', nextval('article_change'))").update();
		jdbc.sql(
				"""
						insert into article_version values ('a1', 1, E'tab\\t and \\\\ back\\nslash', '{"é,{}", NULL}', 'سعر', 'fr',
						'{}', 'PUBLISHED', 's', 'r', null, now())""")
			.update();
		jdbc.sql("insert into audit (at, kind, detail) values (now(), 'sign-in', null), (now(), 'sign-in', '')")
			.update();
		jdbc.sql("insert into sign_in_try values ('amina', '::1', 2, now())").update();
		jdbc.sql("insert into model_spending values (current_date, '', 12, 0.000000001)").update();
		return database;
	}

	static void say(TestNode node, Opening visitor, int times) {
		IntStream.range(0, times)
			.forEach((i) -> node.conversations().say(visitor, UUID.randomUUID(), "message\t" + i + "\\N").join());
	}

	/** The same backup, in which a table holds each of its rows twice. */
	static Path twice(Path backup, String table) throws IOException {
		Path changed = backup.resolveSibling("twice.guichet");
		try (ZipFile from = new ZipFile(backup.toFile());
				ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
			String name = "tables/" + table + ".copy";
			String rows = text(from, name);
			String digest = digest(rows);
			for (ZipEntry entry : from.stream().toList()) {
				String content = text(from, entry.getName());
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write((entry.getName().equals(name) ? rows + rows : content.replace(digest, digest(rows + rows)))
					.getBytes(StandardCharsets.UTF_8));
				to.closeEntry();
			}
		}
		return changed;
	}

	private static String text(ZipFile zip, String name) throws IOException {
		try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String digest(String text) {
		return HexFormat.of().formatHex(BackupFile.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
