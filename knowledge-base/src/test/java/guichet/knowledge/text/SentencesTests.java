package guichet.knowledge.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	@Test
	void cutsFrenchEnglishAndArabic() {
		assertThat(cut("Oui. Composez le code ! Et après ? Rien…")).containsExactly("Oui.", "Composez le code !",
				"Et après ?", "Rien…");
		assertThat(cut("Yes, it is. You (may) pay \"now.\" Or later!")).containsExactly("Yes, it is.",
				"You (may) pay \"now.\"", "Or later!");
		assertThat(cut("هل يمكن؟ نعم. اتصل بنا.")).containsExactly("هل يمكن؟", "نعم.", "اتصل بنا.");
	}

	@Test
	void keepsFiguresCodesAndAbbreviationsWhole() {
		assertThat(cut("L'appel coûte 3.98 DA/30 s. Le SMS coûte 5 DA.")).containsExactly("L'appel coûte 3.98 DA/30 s.",
				"Le SMS coûte 5 DA.");
		assertThat(cut("Voir p. ex. M. Durand, tél. 12 34. Fin.")).containsExactly("Voir p. ex. M. Durand, tél. 12 34.",
				"Fin.");
		assertThat(cut("Ask Dr. Who, e.g. J. R. Smith. Done.")).containsExactly("Ask Dr. Who, e.g. J. R. Smith.",
				"Done.");
		assertThat(cut("Composez *600#. Puis 1.")).containsExactly("Composez *600#.", "Puis 1.");
	}

	@Test
	void cutsListsHeadingsAndParagraphsWithoutTheirMarks() {
		assertThat(cut("""
				Le forfait :

				- 18 Go
				- 6 h d'appels

				1. Composez *600#.
				2. Choisissez.

				### Fin

				Une phrase qui a été coupée par l'éditeur à la fin de
				la ligne reste entière.
				""")).containsExactly("Le forfait :", "18 Go", "6 h d'appels", "Composez *600#.", "Choisissez.", "Fin",
				"Une phrase qui a été coupée par l'éditeur à la fin de\nla ligne reste entière.");
	}

	@Test
	void cutsShortLinesApart() {
		assertThat(cut("Voix : 6 h\nInternet : 18 Go\r\nSMS : illimités")).containsExactly("Voix : 6 h",
				"Internet : 18 Go", "SMS : illimités");
	}

	@Test
	void countsInUtf16Units() {
		String text = "😀 Oui. \u00a0Non.";
		assertThat(Sentences.of(text)).containsExactly(new Span(0, 7), new Span(9, 13));
	}

	@Test
	void survivesAnything() {
		assertThat(cut("")).isEmpty();
		assertThat(cut(" \n\n- \n")).isEmpty();
		assertThat(cut("...")).containsExactly("...");
		assertThat(cut("a".repeat(20_000))).hasSize(1);
		assertThat(cut("- ".repeat(10_000))).isNotEmpty();
		assertThat(cut("a. ".repeat(6_000))).isNotEmpty();
		assertThat(cut("\ud800. \udc00.")).isNotEmpty();
	}

	private static List<String> cut(String text) {
		return Sentences.of(text).stream().map((span) -> span.of(text)).toList();
	}

}
