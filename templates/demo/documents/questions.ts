import type { Node } from "#blocks/contract/index.ts";
import { node } from "#templates/starter/build.ts";
import { heading, rich, section, t } from "./parts.ts";

const one = (question: ReturnType<typeof t>, answer: ReturnType<typeof t>) => ({ question, answer: rich(answer) });

/** What people ask on the phone, with the answers they get there. */
export function phoneQuestions(): Node {
  return section("questions", { background: "raised", rhythm: "large", width: "text", gap: "large" }, [
    heading(
      "questions-title",
      t("Ce qu'on nous demande au téléphone", "ما تسألوننا عنه في الهاتف", "What you ask us on the phone"),
      { level: "2", size: "medium" },
    ),
    node("content.faq", "questions-list", {
      items: [
        one(
          t(
            "Comment se passe le paiement à la livraison ?",
            "كيف يتم الدفع عند الاستلام؟",
            "How does paying on delivery work?",
          ),
          t(
            "Vous commandez avec votre nom, votre téléphone et votre adresse, sans carte. Nous vous appelons pour confirmer. Le livreur vous remet le colis, vous l'ouvrez, puis vous payez en espèces le montant exact annoncé sur la page.",
            "تطلبون بالاسم ورقم الهاتف والعنوان، من دون بطاقة. نتصل بكم للتأكيد. يسلّمكم الساعي الطرد فتفتحونه ثم تدفعون نقدًا المبلغ نفسه المكتوب في الصفحة.",
            "You order with your name, phone and address, no card. We call you to confirm. The courier hands you the parcel, you open it, then you pay in cash exactly what the page said.",
          ),
        ),
        one(
          t(
            "En combien de temps suis-je livré, et pour combien ?",
            "متى يصلني الطلب وبكم؟",
            "How long does delivery take, and what does it cost?",
          ),
          t(
            "Deux à quatre jours ouvrés partout au Maroc, cinq à huit ailleurs. La livraison coûte 35 DH, elle est offerte dès 500 DH. Le livreur appelle avant de passer.",
            "من يومين إلى أربعة أيام عمل في كل المغرب، ومن خمسة إلى ثمانية خارجه. التوصيل بـ 35 درهمًا، ومجاني ابتداءً من 500 درهم. ويتصل الساعي قبل وصوله.",
            "Two to four working days anywhere in Morocco, five to eight elsewhere. Delivery costs 35 MAD and is free from 500 MAD. The courier calls before he comes.",
          ),
        ),
        one(
          t(
            "Et si l'objet arrive cassé ou ne me plaît pas ?",
            "ماذا لو وصل الشيء مكسورًا أو لم يعجبني؟",
            "What if it arrives broken, or I do not like it?",
          ),
          t(
            "À la porte, refusez-le : vous ne payez rien. S'il est cassé, une photo sur WhatsApp dans les 7 jours et un autre part le lendemain. Si vous changez d'avis, vous avez 14 jours pour le rendre intact.",
            "عند الباب أعيدوه ولا تدفعون شيئًا. وإن كان مكسورًا فصورة على واتساب خلال 7 أيام ونرسل غيره في الغد. وإن غيّرتم رأيكم فلكم 14 يومًا لإعادته سليمًا.",
            "At the door, refuse it: you pay nothing. If it is broken, a photo on WhatsApp within 7 days and another leaves the next day. If you change your mind, you have 14 days to return it whole.",
          ),
        ),
        one(
          t(
            "Comment entretenir la terre émaillée ?",
            "كيف أعتني بالطين المطلي؟",
            "How do I look after glazed earthenware?",
          ),
          t(
            "Éponge douce et eau tiède ; un programme doux au lave-vaisselle convient aux bols, tasses et assiettes. Pas d'eau bouillante dans une pièce froide. De fines craquelures peuvent apparaître avec le temps, elles sont dans la nature de l'émail.",
            "إسفنجة ناعمة وماء دافئ، وبرنامج هادئ في غسالة الأواني يناسب الزلافات والكؤوس والأطباق. لا ماء مغليًا في قطعة باردة. وقد تظهر مع الوقت تشققات شعرية، فهي من طبع الطلاء.",
            "Soft sponge and lukewarm water; a gentle dishwasher programme suits bowls, cups and plates. No boiling water in a cold piece. Fine crackle may appear in time; it is in the nature of the glaze.",
          ),
        ),
        one(
          t("La vaisselle est-elle sans plomb ?", "هل الأواني خالية من الرصاص؟", "Is the tableware lead free?"),
          t(
            "Oui. Nos bols, tasses, assiettes et tajines sont émaillés sans plomb ni cadmium. Les vases, eux, sont faits pour les fleurs : nous ne conseillons pas d'y servir à boire.",
            "نعم. الزلافات والكؤوس والأطباق والطواجين مطلية بلا رصاص ولا كادميوم. أما المزهريات فللزهور، ولا ننصح بالشرب منها.",
            "Yes. Our bowls, cups, plates and tagines are glazed without lead or cadmium. The vases are made for flowers: we do not advise drinking from them.",
          ),
        ),
        one(
          t(
            "Pouvez-vous emballer un cadeau et écrire un mot ?",
            "هل تغلّفون الهدية وتكتبون كلمة؟",
            "Can you wrap a gift and write a note?",
          ),
          t(
            "Avec plaisir, et sans supplément. Dictez-nous votre mot quand nous appelons pour confirmer : nous l'écrivons à la main, en français, en arabe ou en anglais, et le prix n'apparaît nulle part dans le colis.",
            "بكل سرور ومن دون زيادة. أملوا علينا كلمتكم حين نتصل للتأكيد: نكتبها بخط اليد بالعربية أو الفرنسية أو الإنجليزية، ولا يظهر الثمن في أي مكان داخل الطرد.",
            "Gladly, at no charge. Dictate your note when we call to confirm: we write it by hand, in French, Arabic or English, and the price appears nowhere in the parcel.",
          ),
        ),
      ],
    }),
  ]);
}
