import { words } from "../typeset.ts";

/** Six questions people ask on the phone, with the answers we give there. Answers are plain text. */
export const questions = [
  {
    question: words(
      "Comment se passe le paiement à la livraison ?",
      "كيف يتم الدفع عند الاستلام؟",
      "How does paying on delivery work?",
    ),
    answer: words(
      "Vous commandez avec votre nom, votre téléphone et votre adresse, sans carte. Nous vous appelons pour confirmer. Le livreur vous remet le colis, vous l'ouvrez, puis vous payez en espèces le montant exact annoncé sur la page.",
      "تطلبون بالاسم ورقم الهاتف والعنوان، من دون بطاقة. نتصل بكم للتأكيد. يسلّمكم الموزّع الطرد فتفتحونه ثم تدفعون نقدًا المبلغ نفسه المكتوب في الصفحة.",
      "You order with your name, phone and address, no card. We call you to confirm. The courier hands you the parcel, you open it, then you pay in cash exactly what the page said.",
    ),
  },
  {
    question: words(
      "En combien de temps suis-je livré, et pour combien ?",
      "متى يصلني الطلب وبكم؟",
      "How long does delivery take, and what does it cost?",
    ),
    answer: words(
      "Casablanca et Rabat : 24 à 48 h après confirmation. Les autres villes du Maroc : 2 à 4 jours. La livraison coûte 35 MAD, elle est offerte dès 500 MAD. Hors du Maroc, nous vous donnons le prix et le délai au téléphone avant d'expédier.",
      "الدار البيضاء والرباط: من 24 إلى 48 ساعة بعد التأكيد. باقي مدن المغرب: من يومين إلى 4 أيام. التوصيل بـ 35 درهمًا، ومجاني ابتداءً من 500 درهم. وخارج المغرب نخبركم بالثمن والمدة في الهاتف قبل الإرسال.",
      "Casablanca and Rabat: 24 to 48 hours after confirmation. Other Moroccan towns: 2 to 4 days. Delivery costs 35 MAD and is free from 500 MAD. Outside Morocco, we tell you the price and the delay on the phone before shipping.",
    ),
  },
  {
    question: words(
      "Et si l'objet arrive cassé ou ne me plaît pas ?",
      "ماذا لو وصل الشيء مكسورًا أو لم يعجبني؟",
      "What if it arrives broken, or I do not like it?",
    ),
    answer: words(
      "À la porte : refusez-le, vous ne payez rien. Après coup : vous avez 14 jours pour l'échanger, nous reprenons le colis chez vous. S'il est cassé, envoyez-nous une photo sur WhatsApp et nous expédions une autre pièce.",
      "عند الباب: أعيدوه ولا تدفعون شيئًا. وبعد ذلك لكم 14 يومًا للتبديل ونسترجع الطرد من بيتكم. وإن كان مكسورًا فأرسلوا صورة عبر واتساب ونرسل قطعة أخرى.",
      "At the door: refuse it, you pay nothing. Afterwards: you have 14 days to exchange it, and we collect the parcel from you. If it is broken, send us a photo on WhatsApp and we ship another piece.",
    ),
  },
  {
    question: words(
      "Comment entretenir la terre émaillée ?",
      "كيف أعتني بالطين المطلي؟",
      "How do I look after glazed earthenware?",
    ),
    answer: words(
      "Éponge douce et eau tiède ; un programme doux au lave-vaisselle convient aux bols, tasses et assiettes. Évitez les chocs de température : pas d'eau bouillante dans une pièce froide. De fines craquelures peuvent apparaître avec le temps, elles sont dans la nature de l'émail.",
      "إسفنجة ناعمة وماء دافئ، وبرنامج هادئ في غسالة الأواني يناسب الزلافات والكؤوس والأطباق. تجنّبوا صدمة الحرارة: لا ماء مغليًا في قطعة باردة. وقد تظهر مع الوقت تشققات شعرية، فهي من طبع الطلاء.",
      "Soft sponge and lukewarm water; a gentle dishwasher programme suits bowls, cups and plates. Avoid thermal shock: no boiling water in a cold piece. Fine crackle may appear in time; it is in the nature of the glaze.",
    ),
  },
  {
    question: words("La vaisselle est-elle sans plomb ?", "هل الأواني خالية من الرصاص؟", "Is the tableware lead free?"),
    answer: words(
      "Oui. Nos bols, tasses, assiettes et tajines sont émaillés sans plomb ni cadmium. Les vases, eux, sont faits pour les fleurs : nous ne conseillons pas d'y servir à boire.",
      "نعم. الزلافات والكؤوس والأطباق والطواجين مطلية بلا رصاص ولا كادميوم. أما المزهريات فللزهور، ولا ننصح بالشرب منها.",
      "Yes. Our bowls, cups, plates and tagines are glazed without lead or cadmium. The vases are made for flowers: we do not advise drinking from them.",
    ),
  },
  {
    question: words(
      "Pouvez-vous emballer un cadeau et écrire un mot ?",
      "هل تغلّفون الهدية وتكتبون كلمة؟",
      "Can you wrap a gift and write a note?",
    ),
    answer: words(
      "Avec plaisir, et sans supplément. Dites-le nous quand nous vous appelons pour confirmer : nous notons votre mot, nous l'écrivons à la main, en français, en arabe ou en anglais, et le prix n'apparaît nulle part dans le colis.",
      "بكل سرور ومن دون زيادة. أخبرونا حين نتصل للتأكيد: ندوّن كلمتكم ونكتبها بخط اليد بالعربية أو الفرنسية أو الإنجليزية، ولا يظهر الثمن في أي مكان داخل الطرد.",
      "Gladly, at no charge. Tell us when we call to confirm: we take down your note and write it by hand, in French, Arabic or English, and the price appears nowhere in the parcel.",
    ),
  },
] as const;
