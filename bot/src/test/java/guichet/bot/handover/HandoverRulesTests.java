package guichet.bot.handover;

import java.util.List;

import guichet.bot.Reason;
import guichet.bot.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HandoverRulesTests {

	private final HandoverRules rules = new HandoverRules();

	@ParameterizedTest
	@ValueSource(strings = { "je veux parler à quelqu'un", "Je veux parler à quelqu’un", "un conseiller svp", "agent",
			"conseiller", "Agent s'il vous plait", "je voudrais parler avec une vraie personne",
			"passez-moi un responsable", "mettez-moi en relation avec un conseiller", "est-ce qu'il y a quelqu'un ?",
			"bonjour, je peux parler à un humain ?", "parler a un conseillé", "je veux un conseillr",
			"j'ai besoin d'un agent", "comment parler à un conseiller ?", "rappelez-moi", "je veux un vrai agent",
			"je n'arrive pas à parler à un conseiller", "je ne veux pas d'un robot, je veux parler à un humain",
			"je veux parler à un conseiller, pas à un robot", "human please", "I want to talk to a human",
			"can I speak to someone?", "agent", "real person please", "transfer me to an agent",
			"let me talk to your manager", "connect me with a representative", "I need a human agent",
			"could someone call me back", "is there a real person here?", "customer service",
			"I can't talk to a person", "how do I contact an agent?", "call me back please", "أريد التحدث مع موظف",
			"اريد ان اتحدث مع شخص حقيقي", "نحب نهدر مع واحد", "بغيت نهدر مع واحد", "حولني إلى موظف من فضلك", "موظف",
			"هل يمكنني التحدث إلى شخص؟", "أريد الكلام مع خدمة الزبائن", "نحب نحكي مع عون", "nheb nahder m3a wahed",
			"عايز أكلم موظف", "ممكن أكلم حد؟" })
	void handsOverToWhoeverAsksForAPerson(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).contains(Reason.ASKED_FOR_A_PERSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "je ne veux pas parler à un conseiller", "pas besoin d'un agent",
			"je n'ai pas besoin de parler à quelqu'un", "sans passer par un conseiller, comment payer ?",
			"je préfère ne pas parler à un humain", "I don't want to talk to a human", "no human please",
			"I don't need an agent", "without talking to anyone, how do I pay?", "لا أريد التحدث مع موظف",
			"ما نحبش نهدر مع واحد", "مانحبش نهدر مع واحد", "quelles sont les agences",
			"où est l'agence la plus proche ?", "numéro du centre d'appel price",
			"quel est le prix d'un appel au centre d'appels ?", "combien coûte l'appel au service client ?",
			"comment suivre ma réclamation", "agence oran", "quels sont les horaires des agences ?",
			"est-ce que l'agent de livraison passe le samedi ?", "le prix pour deux personnes",
			"how much is a call to the call centre?", "where is the nearest agency?",
			"كم سعر المكالمة إلى مركز النداء؟", "أين أقرب وكالة؟", "ما هي مواعيد الوكالات؟",
			"personne n'a le même prix ?", "what is the price per person?", "can someone explain the WIN offer?",
			"please call me Tom", "I want to cancel my order", "win facture 2 mois", "الهاتف مش راضي يشتغل",
			"تليفوني تسرق كيفاش نحبس الشريحة" })
	void leavesQuestionsAndRefusalsAlone(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "je veux déposer une réclamation", "je souhaite me plaindre", "c'est inadmissible !",
			"vous êtes des voleurs", "j'en ai marre de votre service", "je ne suis pas content du tout",
			"votre service est nul", "arnaque", "je porte plainte", "pas content", "C'est vraiment honteux",
			"I want to make a complaint", "this is unacceptable", "worst service ever", "I am very angry",
			"you are useless", "I want my money back", "it's a scam", "I'm fed up", "أريد تقديم شكوى", "أنتم نصابين",
			"خدمتكم سيئة", "أنا غاضب جدا", "نحب نشتكي", "طفح الكيل", "هذا غير مقبول" })
	void handsOverComplaintsAndAnger(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).contains(Reason.COMPLAINT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "comment déposer une réclamation ?", "how do I make a complaint?", "كيف أقدم شكوى؟" })
	void letsTheBaseTellHowToComplainIfItCan(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).isEmpty();
		assertThat(this.rules.unlessCertain(turn(said))).as(said).contains(Reason.COMPLAINT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "show my call log", "journal d'appels", "mes appels", "je veux voir mes derniers appels",
			"donnez-moi l'historique de mes appels", "qui m'a appelé hier ?", "relevé d'appels",
			"la liste des appels de ma femme", "les sms de mon mari", "who called me yesterday?",
			"can I see my call history", "my wife's messages", "سجل مكالماتي", "اعرض مكالماتي", "أريد سجل المكالمات",
			"من اتصل بي البارحة؟", "شكون عيطلي", "ma facture est fausse", "vous m'avez facturé deux fois",
			"il y a une erreur sur ma facture", "facture trop chère", "my bill is wrong", "I was charged twice",
			"فاتورتي خاطئة", "هناك خطأ في فاتورتي", "je veux résilier mon abonnement", "résilier ma ligne",
			"annulez mon forfait", "cancel my service", "I want to cancel my subscription", "أريد إلغاء اشتراكي",
			"je n'ai pas de réseau", "il n'y a plus de réseau chez moi", "aucune couverture à la maison",
			"ça capte pas", "I have no signal", "there is no coverage in my village", "لا توجد شبكة عندي", "ماكاش ريزو",
			"التغطية ضعيفة" })
	void handsOverWhatIsProtectedOrNeedsADecision(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).contains(Reason.PROTECTED_TOPIC);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "comment résilier mon abonnement ?", "how can I cancel my plan?", "كيف يمكنني إلغاء اشتراكي؟" })
	void letsTheBaseTellHowToLeaveIfItCan(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).isEmpty();
		assertThat(this.rules.unlessCertain(turn(said))).as(said).contains(Reason.PROTECTED_TOPIC);
	}

	@ParameterizedTest
	@ValueSource(strings = { "combien coûtent mes appels à l'étranger ?", "comment payer ma facture en ligne ?",
			"où voir ma facture ?", "les appels vers Rivage sont-ils gratuits ?", "prix des appels hors forfait",
			"comment avoir les appels gratuits ?", "je veux plus d'internet", "où la 4G est-elle disponible ?",
			"how much do calls abroad cost?", "how do I send an SMS abroad?", "how do I pay my bill?",
			"track my order number 3250", "when is my plan billed?", "هل المكالمات مجانية؟", "كيف أدفع الفاتورة؟",
			"كم سعر المكالمات الدولية؟", "أين توجد تغطية الجيل الرابع؟", "annuler ma commande",
			"que faire si mon tableau arrive abîmé ?", "puis-je retourner un tableau ?", "carte SIM perdue",
			"mon solde est nul" })
	void answersWhatOnlyLooksProtected(String said) {
		assertThat(this.rules.atOnce(turn(said))).as(said).isEmpty();
		assertThat(this.rules.unlessCertain(turn(said))).as(said).isEmpty();
	}

	private static Turn turn(String said) {
		return new Turn(said, "fr", List.of());
	}

}
