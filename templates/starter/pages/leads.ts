import { node } from "../build.ts";
import {
  columns,
  display,
  drawn,
  lead,
  picture,
  promises,
  promo,
  questions,
  type StarterPage,
  section,
  stack,
  t,
  text,
  title,
  toShop,
} from "./parts.ts";

/** A guide against an address: what is in it, who wrote it, one field. */
export const leadMagnet: StarterPage = ({ form = null }) =>
  promo(
    t("Le guide du hammam à la maison", "دليل الحمام في البيت", "The guide to a hammam at home"),
    t(
      "Douze pages pour refaire chez soi les gestes du jeudi. Gratuit, par e-mail.",
      "اثنتا عشرة صفحة لتعيد في بيتك طقوس الخميس. مجانا عبر البريد.",
      "Twelve pages to bring Thursday's gestures home. Free, by e-mail.",
    ),
    "lin",
    [
      section("hero", { background: "dawn", rhythm: "large", width: "wide" }, [
        columns(
          "hero-columns",
          { ratio: "1-1", align: "center", gap: "large", phone: "stack-reverse" },
          {
            first: [
              stack("hero-words", { gap: "medium" }, [
                display(
                  "hero-title",
                  t("Le hammam du jeudi, chez vous", "حمام الخميس في بيتك", "Thursday's hammam, at home"),
                ),
                lead(
                  "hero-lead",
                  t(
                    "Douze pages, écrites avec une tayaba de Fès : l'eau, la vapeur, le savon, les gestes, dans l'ordre.",
                    "اثنتا عشرة صفحة كتبناها مع طيابة من فاس: الماء والبخار والصابون والحركات بترتيبها.",
                    "Twelve pages, written with a tayaba of Fez: water, steam, soap and gestures, in their order.",
                  ),
                ),
                node("content.form", "guide", {
                  form,
                  title: t("Recevez-le ce soir", "توصل به هذا المساء", "Get it this evening"),
                  thanks: t(
                    "C'est noté. Le guide part ce soir vers votre boîte.",
                    "تم. سيصلك الدليل هذا المساء على بريدك.",
                    "Done. The guide leaves for your inbox this evening.",
                  ),
                }),
              ]),
            ],
            second: [
              picture(
                "hero-picture",
                drawn("soap", t("Savon noir sur une coupelle", "صابون بلدي على صحن", "Black soap on a dish")),
                { shape: "arch" },
              ),
            ],
          },
        ),
      ]),
      section("inside", {}, [
        title("inside-title", t("Dans le guide", "في الدليل", "In the guide")),
        promises(
          "inside-list",
          "cards",
          [
            "droplets",
            t("Préparer la pièce", "تهيئة المكان", "Ready the room"),
            t(
              "Vapeur sans baignoire, en dix minutes.",
              "بخار دون حوض، في عشر دقائق.",
              "Steam without a tub, in ten minutes.",
            ),
          ],
          [
            "hand",
            t("Les cinq gestes", "الحركات الخمس", "The five gestures"),
            t(
              "Dessinés un par un, avec les erreurs à éviter.",
              "مرسومة واحدة واحدة مع الأخطاء الشائعة.",
              "Drawn one by one, with what to avoid.",
            ),
          ],
          [
            "leaf",
            t("Ce qu'il faut, et rien de plus", "ما يلزم لا أكثر", "What it takes, no more"),
            t("La liste courte, avec des prix.", "قائمة قصيرة مع الأثمنة.", "The short list, with prices."),
          ],
        ),
      ]),
      section("who", { background: "tint", width: "text", align: "center" }, [
        node("content.quote", "who-quote", {
          words: t(
            "La peau n'a pas besoin de beaucoup. Elle a besoin de temps, une fois par semaine.",
            "البشرة لا تحتاج الكثير. تحتاج وقتا، مرة في الأسبوع.",
            "Skin does not need much. It needs time, once a week.",
          ),
          author: t("Lalla Zahra", "لالة الزهرة", "Lalla Zahra"),
          role: t("tayaba à Fès depuis trente ans", "طيابة في فاس منذ ثلاثين سنة", "tayaba in Fez for thirty years"),
        }),
      ]),
      section("more", {}, [
        title("more-title", t("Ce dont le guide parle", "ما يتحدث عنه الدليل", "What the guide speaks of")),
        node("commerce.product-grid", "more-grid", { limit: 4, source: "best-selling" }),
      ]),
    ],
  );

/** Something that is not there yet: a date, a reason to wait, a phone. */
export const waitingList: StarterPage = ({ form = null }) =>
  promo(
    t("Bientôt : la fournée de printemps", "قريبا: دفعة الربيع", "Soon: the spring firing"),
    t(
      "Quarante vases, une seule fournée. Inscrivez-vous, nous vous appelons la veille.",
      "أربعون مزهرية ودفعة واحدة. سجل رقمك ونتصل بك في اليوم السابق.",
      "Forty vases, one firing. Sign up and we call you the day before.",
    ),
    "atelier",
    [
      section("hero", { background: "dusk", rhythm: "large", width: "wide" }, [
        columns(
          "hero-columns",
          { ratio: "3-2", align: "center", gap: "large", phone: "stack" },
          {
            first: [
              stack("hero-words", { gap: "medium" }, [
                display(
                  "hero-title",
                  t("Quarante vases, une seule fournée", "أربعون مزهرية ودفعة واحدة", "Forty vases, one firing"),
                ),
                lead(
                  "hero-lead",
                  t(
                    "Le four de Tamegroute s'ouvre deux fois l'an. Au printemps, quarante pièces en sortent ; la liste passe avant tout le monde.",
                    "فرن تامكروت يفتح مرتين في السنة. في الربيع تخرج منه أربعون قطعة، ومن في اللائحة قبل الجميع.",
                    "The kiln of Tamegroute opens twice a year. In spring forty pieces come out of it; the list goes first.",
                  ),
                ),
                node("promo.countdown", "clock", {
                  mode: "date",
                  title: t("Ouverture du four dans", "يفتح الفرن بعد", "The kiln opens in"),
                  ended: t("Le four est ouvert", "الفرن مفتوح", "The kiln is open"),
                }),
              ]),
            ],
            second: [
              picture(
                "hero-picture",
                drawn("vase", t("Vase à l'émail vert", "مزهرية بطلاء أخضر", "Vase with a green glaze")),
              ),
            ],
          },
        ),
      ]),
      section("list", { background: "tint", anchor: "list", rhythm: "medium" }, [
        node("content.form", "list-form", {
          form,
          title: t("Mettez-moi sur la liste", "سجلوني في اللائحة", "Put me on the list"),
          thanks: t(
            "Vous y êtes. Nous vous appelons la veille.",
            "تم التسجيل. نتصل بك في اليوم السابق.",
            "You are on it. We call you the day before.",
          ),
        }),
      ]),
      section("why", {}, [
        title("why-title", t("Pourquoi attendre", "لماذا الانتظار", "Why wait")),
        promises(
          "why-list",
          "row",
          [
            "flame",
            t("Un feu de palmier", "نار من جريد النخل", "A fire of palm"),
            t(
              "Il choisit les verts, jamais deux pareils.",
              "تختار درجات الأخضر ولا تتكرر.",
              "It picks the greens, never twice the same.",
            ),
          ],
          [
            "hand",
            t("Une main par pièce", "يد لكل قطعة", "One hand a piece"),
            t("Le nom du potier est gravé dessous.", "اسم الخزاف محفور تحتها.", "The potter's name is carved beneath."),
          ],
          [
            "shield-check",
            t("Emballé pour la route", "تغليف للطريق", "Packed for the road"),
            t(
              "Cassé en chemin ? Remplacé, ou remboursé.",
              "انكسر في الطريق؟ نستبدله أو نعيد مالك.",
              "Broken on the way? Replaced, or refunded.",
            ),
          ],
        ),
      ]),
      section("questions", { width: "text", background: "raised" }, [
        questions(
          "questions-list",
          [
            t("Est-ce que je m'engage ?", "هل ألتزم بالشراء؟", "Do I commit to anything?"),
            t(
              "Non. La liste vous donne un tour, pas une dette.",
              "لا. اللائحة تعطيك دورا لا دينا.",
              "No. The list gives you a turn, not a debt.",
            ),
          ],
          [
            t("Combien coûtera un vase ?", "كم سيكون ثمن المزهرية؟", "What will a vase cost?"),
            t(
              "Entre le prix du petit et celui du grand, ceux de la boutique. Nous le redisons à l'appel.",
              "بين ثمن الصغيرة والكبيرة المعروضين في المتجر. ونذكرك به عند الاتصال.",
              "Between the small one's price and the large one's, those of the shop. We say it again on the call.",
            ),
          ],
        ),
      ]),
    ],
  );

/** Where a quiz ends: the answer in words, one product, why, and a way to ask a person. */
export const quizResult: StarterPage = ({ product, form = null }) =>
  promo(
    t("Votre résultat", "نتيجتك", "Your result"),
    t(
      "Peau sèche, besoin de calme : voici ce que nous vous conseillons.",
      "بشرة جافة تحتاج إلى الهدوء: هذه نصيحتنا.",
      "Dry skin in need of calm: here is what we advise.",
    ),
    "clair",
    [
      section("result", { background: "tint", align: "center", width: "text", rhythm: "medium" }, [
        node("content.icon", "result-icon", { icon: "droplet", size: "large", ground: "circle" }),
        display("result-title", t("Votre peau a soif", "بشرتك عطشى", "Your skin is thirsty")),
        lead(
          "result-lead",
          t(
            "D'après vos réponses : une peau sèche, qui tire après l'eau, et peu de temps le matin. Un seul soin suffit, le soir.",
            "حسب أجوبتك: بشرة جافة تشد بعد الماء ووقت قليل صباحا. عناية واحدة مساء تكفي.",
            "By your answers: dry skin that tightens after water, and little time in the morning. One care is enough, at night.",
          ),
        ),
      ]),
      section("advice", {}, [
        title("advice-title", t("Ce que nous vous conseillons", "ما ننصحك به", "What we advise")),
        node("commerce.product-detail", "advice-product", { level: "2", product, quantity: false }),
      ]),
      section("why", { background: "raised" }, [
        title("why-title", t("Pourquoi celui-ci", "لماذا هذا", "Why this one")),
        promises(
          "why-list",
          "cards",
          [
            "droplets",
            t("Il nourrit sans graisser", "يغذي دون دهون", "It feeds and does not grease"),
            t(
              "Trois gouttes, bues en une minute.",
              "ثلاث قطرات تمتصها البشرة في دقيقة.",
              "Three drops, drunk in a minute.",
            ),
          ],
          [
            "leaf",
            t("Un seul ingrédient", "مكون واحد", "One ingredient"),
            t("Pas de parfum, rien qui pique.", "بلا عطر ولا شيء يلسع.", "No scent, nothing that stings."),
          ],
          [
            "clock",
            t("Deux minutes le soir", "دقيقتان مساء", "Two minutes at night"),
            t("Et rien le matin.", "ولا شيء في الصباح.", "And nothing in the morning."),
          ],
        ),
      ]),
      section("else", { width: "wide" }, [node("commerce.cross-sell", "else-grid", { product: product ?? null })]),
      section("call", { background: "tint", width: "text" }, [
        node("content.form", "call-form", {
          form,
          title: t("Parlons-en de vive voix", "لنتحدث عنها هاتفيا", "Talk it over with us"),
          thanks: t(
            "C'est noté, Salma vous appelle à l'heure choisie.",
            "تم، ستتصل بك سلمى في الوقت الذي اخترته.",
            "Noted: Salma calls you at the time you chose.",
          ),
        }),
      ]),
      section("ask", { background: "ink", align: "center", rhythm: "small" }, [
        title("ask-title", t("Un doute ? Demandez à Salma", "مترددة؟ اسألي سلمى", "Not sure? Ask Salma")),
        text(
          "ask-text",
          t(
            "Elle répond sur WhatsApp, de 9 h à 20 h, et ne vend que ce qui vous va.",
            "تجيب على واتساب من التاسعة إلى الثامنة مساء، ولا تبيع إلا ما يناسبك.",
            "She answers on WhatsApp, 9 am to 8 pm, and sells only what suits you.",
          ),
        ),
        node("content.contact-button", "ask-button", { place: "inline", channel: "whatsapp" }),
      ]),
      section("again", { align: "center", rhythm: "small" }, [
        toShop("again-shop", t("Voir toute la boutique", "شاهد كل المتجر", "See the whole shop"), { variant: "quiet" }),
      ]),
    ],
  );
