import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { node, page } from "#templates/starter/build.ts";
import { columns, type DemoLinks, drawn, heading, picture, rich, section, stack, t, text } from "./parts.ts";
import { promises } from "./promises.ts";

/** The promo page: offer, price and button on the first phone screen; the countdown runs to a real date. */
export function hammamPage(links: DemoLinks): PageDoc {
  const product = { id: links.product("coffret-hammam") };
  const doc = page("promo", t("Le coffret Hammam", "علبة الحمّام", "The Hammam box"), [
    offer(links, product),
    inside(),
    ritual(),
    questions(),
    lastCall(product),
    node("content.contact-button", "contact", {
      greeting: t(
        "Bonjour, une question sur le coffret Hammam",
        "السلام عليكم، عندي سؤال عن علبة الحمّام",
        "Hello, a question about the Hammam box",
      ),
    }),
  ]);
  doc.meta.slug = { fr: "coffret-hammam", ar: "علبة-الحمام", en: "hammam-box" };
  doc.meta.description = t(
    "Savon noir, argan, fleur d'oranger, savon d'olive et gant kessa dans une boîte nouée. 330 DH au lieu de 388, payés à la livraison.",
    "صابون بلدي وأركان وماء زهر وصابون زيتون وكيس في علبة واحدة. 330 درهمًا بدل 388، والدفع عند الاستلام.",
    "Black soap, argan, orange blossom, olive soap and a kessa glove in one tied box. 330 MAD instead of 388, paid on delivery.",
  );
  doc.meta.image = drawn("coffret-carre", "square", t("Coffret Hammam", "علبة الحمّام", "Hammam box"));
  doc.meta.mood = "souk";
  return doc;
}

function offer(links: DemoLinks, product: { id: string }): Node {
  const image = drawn(
    "coffret-carre",
    "square",
    t(
      "Coffret carré au papier d'étoiles vertes, ruban noué",
      "علبة مربعة بورق نجوم خضراء وشريط معقود",
      "Square box in green-star paper with a tied ribbon",
    ),
  );
  const words = stack("offer-words", { gap: "medium" }, [
    heading(
      "offer-title",
      t("Le hammam du jeudi, dans une boîte", "حمّام الخميس في علبة", "Thursday's hammam, in a box"),
      { level: "1", size: "large" },
    ),
    node("commerce.price", "offer-price", { product, size: "huge" }),
    node("commerce.buy-now", "offer-buy", { product, size: "large", bar: true, choose: false, quantity: true }),
    text(
      "offer-text",
      rich(
        t(
          "Cinq objets que nous achèterions un par un, réunis pour moins cher. Livré noué, avec un mot de votre part si c'est un cadeau.",
          "خمس قطع كنا نشتريها واحدة واحدة، جمعناها بثمن أقل. تصل مشدودة بشريطها، ومعها كلمة منكم إن كانت هدية.",
          "Five things we would buy one by one, together for less. Delivered tied, with a word from you if it is a gift.",
        ),
      ),
    ),
    node("promo.countdown", "offer-countdown", {
      endsAt: links.offerEndsAt,
      title: t("Le prix du coffret tient encore", "ثمن العلبة سارٍ لمدة", "The box's price holds for"),
      ended: t("Cette offre est terminée", "انتهى هذا العرض", "This offer is over"),
      look: "boxes",
    }),
    node("commerce.stock-meter", "offer-stock", { product, threshold: 30 }),
  ]);
  return section("offer", { background: "tint", rhythm: "small", width: "content" }, [
    columns(
      "offer-columns",
      { ratio: "1-1", gap: "large", align: "center", phone: "stack" },
      {
        first: [picture("offer-picture", image, { ratio: "1:1", shape: "soft" })],
        second: [words],
      },
    ),
  ]);
}

function inside(): Node {
  const item = (icon: string, title: ReturnType<typeof t>, line: ReturnType<typeof t>) => ({ icon, title, text: line });
  const image = drawn("coffret-ouvert", "portrait", t("Le coffret ouvert", "العلبة مفتوحة", "The open box"));
  return section("inside", { rhythm: "large", width: "content" }, [
    columns(
      "inside-columns",
      { ratio: "1-1", gap: "large", align: "center", phone: "stack-reverse" },
      {
        first: [
          stack("inside-words", { gap: "large" }, [
            heading("inside-title", t("Dans la boîte", "ماذا في العلبة", "In the box"), { level: "2" }),
            node("content.icon-list", "inside-list", {
              layout: "column",
              items: [
                item(
                  "leaf",
                  t(
                    "Savon noir à l'eucalyptus, 200 g",
                    "صابون بلدي بالأوكالبتوس، 200 غ",
                    "Black soap with eucalyptus, 200 g",
                  ),
                  t("Une dizaine de hammams.", "نحو عشرة حمّامات.", "About ten hammams."),
                ),
                item(
                  "droplets",
                  t("Huile d'argan, 50 ml", "زيت أركان، 50 مل", "Argan oil, 50 ml"),
                  t("Pressée à froid à Tiout.", "معصورة على البارد في تيوت.", "Cold-pressed in Tiout."),
                ),
                item(
                  "sun",
                  t("Eau de fleur d'oranger, 100 ml", "ماء الزهر، 100 مل", "Orange-blossom water, 100 ml"),
                  t("Distillée en avril, à Fès.", "مقطّر في أبريل بفاس.", "Distilled in April, in Fez."),
                ),
                item(
                  "sparkles",
                  t("Pain de savon à l'olive", "قالب صابون الزيتون", "Olive soap bar"),
                  t("120 g, séché six semaines.", "120 غ، جُفّف ستة أسابيع.", "120 g, dried for six weeks."),
                ),
                item(
                  "hand",
                  t("Gant kessa", "كيس الحمّام", "Kessa glove"),
                  t(
                    "Tissé serré, pour la peau mouillée.",
                    "منسوج بإحكام للجلد المبلل.",
                    "Tightly woven, for wet skin.",
                  ),
                ),
              ],
            }),
          ]),
        ],
        second: [picture("inside-picture", image, { ratio: "4:5", shape: "arch" })],
      },
    ),
  ]);
}

function ritual(): Node {
  const image = drawn(
    "section-hammam",
    "wide",
    t(
      "Savons et flacons devant un mur de zellige",
      "صابون وقوارير أمام جدار زليج",
      "Soaps and bottles before a zellige wall",
    ),
  );
  return section("ritual", { image, shade: "strong", rhythm: "large", width: "text", align: "center" }, [
    heading(
      "ritual-title",
      t("Dix minutes de vapeur suffisent", "عشر دقائق من البخار تكفي", "Ten minutes of steam are enough"),
      { level: "2" },
    ),
    text(
      "ritual-text",
      rich(
        t(
          "Douche très chaude, porte fermée. Savon noir sur la peau mouillée, on bavarde, on rince. Puis le gant, la fleur d'oranger, deux gouttes d'argan. La carte dans la boîte le raconte minute par minute.",
          "دُشّ ساخن جدًا وباب مغلق. صابون بلدي على الجلد المبلل، نتحدث قليلًا ثم نشطف. بعدها الكيس وماء الزهر وقطرتان من الأركان. والبطاقة داخل العلبة تشرح ذلك دقيقة بدقيقة.",
          "A very hot shower, the door shut. Black soap on wet skin, a chat, a rinse. Then the glove, the orange blossom, two drops of argan. The card in the box tells it minute by minute.",
        ),
      ),
      { size: "large" },
    ),
  ]);
}

function questions(): Node {
  const one = (question: ReturnType<typeof t>, answer: ReturnType<typeof t>) => ({ question, answer: rich(answer) });
  return section("questions", { rhythm: "large", width: "text", gap: "large" }, [
    promises("promises", "column"),
    heading("questions-title", t("On nous demande souvent", "أسئلة تتكرر", "People often ask"), {
      level: "2",
      size: "medium",
    }),
    node("content.faq", "questions-list", {
      items: [
        one(
          t("Puis-je ouvrir avant de payer ?", "هل أفتح الطرد قبل الدفع؟", "May I open it before paying?"),
          t(
            "Oui. Ouvrez devant le livreur, regardez, payez ensuite. S'il manque quelque chose, refusez : cela ne vous coûte rien.",
            "نعم. افتحوه أمام الساعي وعاينوه ثم ادفعوا. وإن نقص شيء فارفضوه دون أي مصاريف.",
            "Yes. Open it before the courier, look, then pay. If anything is missing, refuse it: it costs you nothing.",
          ),
        ),
        one(
          t("Et pour une peau sensible ?", "وماذا عن البشرة الحساسة؟", "What about sensitive skin?"),
          t(
            "Demandez le savon nature au téléphone, sans eucalyptus : nous l'échangeons dans la boîte sans supplément.",
            "اطلبوا عبر الهاتف الصابون الطبيعي دون أوكالبتوس: نبدّله في العلبة دون زيادة.",
            "Ask on the phone for the plain soap, without eucalyptus: we swap it in the box at no charge.",
          ),
        ),
        one(
          t(
            "C'est un cadeau : peut-on livrer ailleurs ?",
            "إنها هدية: هل توصلونها إلى عنوان آخر؟",
            "It is a gift: can you deliver elsewhere?",
          ),
          t(
            "Bien sûr. Donnez-nous l'adresse de la personne et votre numéro. Pas de facture dans la boîte.",
            "بالطبع. أعطونا عنوان الشخص ورقم هاتفكم. ولا فاتورة داخل العلبة.",
            "Of course. Give us their address and your number. No invoice in the box.",
          ),
        ),
      ],
    }),
  ]);
}

function lastCall(product: { id: string }): Node {
  return section("last", { background: "ink", rhythm: "large", width: "narrow", align: "center" }, [
    heading("last-title", t("Pour vous, ou pour quelqu'un", "لكم أو لمن تحبون", "For you, or for somebody"), {
      level: "2",
    }),
    node("commerce.price", "last-price", { product, size: "large" }),
    node("commerce.buy-now", "last-buy", { product, size: "large", bar: false, choose: false }),
  ]);
}
