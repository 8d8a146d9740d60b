import { node } from "../build.ts";
import {
  card,
  display,
  drawn,
  grid,
  lead,
  promises,
  promo,
  type StarterPage,
  section,
  small,
  t,
  text,
  title,
  toAnchor,
} from "./parts.ts";

/** A collection of clothes: large pictures, few words, sizes before doubts. */
export const fashion: StarterPage = ({ product }) =>
  promo(
    t("La nouvelle collection", "المجموعة الجديدة", "The new collection"),
    t(
      "Lin, soie de cactus et laine, coupés et cousus à Fès. Essayez chez vous, payez ensuite.",
      "كتان وصبرة وصوف، تفصيل وخياطة في فاس. جرب في بيتك ثم ادفع.",
      "Linen, cactus silk and wool, cut and sewn in Fez. Try it on at home, then pay.",
    ),
    "atelier",
    [
      section(
        "hero",
        {
          image: drawn("cloth", t("Étoffes tendues au soleil", "أقمشة تحت الشمس", "Cloth hung in the sun"), "wide"),
          shade: "medium",
          rhythm: "large",
          width: "wide",
        },
        [
          display("hero-title", t("Des étoffes qui respirent", "أقمشة تتنفس", "Cloth that breathes")),
          lead(
            "hero-lead",
            t(
              "Lin lavé, soie de cactus, laine d'hiver. Coupés large, cousus à Fès.",
              "كتان مغسول وصبرة وصوف للشتاء. قصات واسعة وخياطة فاسية.",
              "Washed linen, cactus silk, winter wool. Cut wide, sewn in Fez.",
            ),
          ),
          toAnchor("hero-go", t("Voir les pièces", "شاهد القطع", "See the pieces"), "pieces"),
        ],
      ),
      section("pieces", { anchor: "pieces", width: "wide", rhythm: "large" }, [
        title("pieces-title", t("Les pièces de la saison", "قطع الموسم", "Pieces of the season")),
        node("commerce.product-grid", "pieces-grid", { limit: 6, columns: "3", ratio: "3:4", phone: "two" }),
      ]),
      section("words", { background: "tint", rhythm: "large", align: "center", width: "text" }, [
        node("content.quote", "words-quote", {
          words: t(
            "Un vêtement réussi se fait oublier dès le matin, et remarquer toute la journée.",
            "الثوب الناجح تنساه صباحا ويلاحظه الناس طوال اليوم.",
            "A good garment is forgotten by morning and noticed all day.",
          ),
          author: t("Latifa", "لطيفة", "Latifa"),
          role: t("couturière à Fès", "خياطة من فاس", "seamstress in Fez"),
        }),
      ]),
      section("one", {}, [node("commerce.product-detail", "one-product", { level: "2", product, ratio: "3:4" })]),
      section("sizes", { width: "text", background: "raised" }, [node("content.size-chart", "sizes-chart")]),
      section("care", { rhythm: "small" }, [
        promises(
          "care-list",
          "row",
          [
            "shirt",
            t("Essayez chez vous", "جرب في بيتك", "Try it on at home"),
            t("Le livreur attend dix minutes.", "عامل التوصيل ينتظر عشر دقائق.", "The courier waits ten minutes."),
          ],
          [
            "refresh-cw",
            t("Échange de taille gratuit", "استبدال المقاس مجانا", "Free exchange of sizes"),
            t("Nous reprenons et rapportons.", "نأخذ القطعة ونعيد أخرى.", "We pick up one and bring the other."),
          ],
          [
            "scissors",
            t("Retouches offertes", "تعديلات مجانية", "Alterations for free"),
            t(
              "Ourlets et manches, sur simple mesure.",
              "الأطراف والأكمام حسب قياسك.",
              "Hems and sleeves, to your measure.",
            ),
          ],
        ),
      ]),
      section("more", { background: "tint" }, [node("commerce.recently-viewed", "more-seen")]),
    ],
  );

/** Care for skin: what is in it, how it is used, who says so. */
export const cosmetics: StarterPage = ({ product }) =>
  promo(
    t("Le soin à l'argan", "عناية الأركان", "Argan care"),
    t(
      "Une huile, un savon, rien d'autre. Pressée à froid à Tiout, livrée chez vous.",
      "زيت وصابون ولا شيء آخر. معصور على البارد في تيوت ويصلك إلى بيتك.",
      "One oil, one soap, nothing else. Cold-pressed in Tiout, brought to your home.",
    ),
    "lin",
    [
      section("hero", { background: "dawn", rhythm: "medium" }, [
        node("commerce.product-detail", "hero-product", { product, ratio: "4:5" }),
      ]),
      section("inside", { width: "wide", rhythm: "large" }, [
        title("inside-title", t("Ce qu'il y a dedans", "ما بداخله", "What is in it")),
        grid("inside-grid", { columns: "3" }, [
          card(
            "inside-oil",
            {
              image: drawn("bottle", t("Flacon d'huile d'argan", "قارورة زيت أركان", "Bottle of argan oil")),
              ratio: "4:5",
              padding: "large",
            },
            [
              small("inside-oil-title", t("Argan pressé à froid", "أركان معصور على البارد", "Cold-pressed argan")),
              text(
                "inside-oil-text",
                t(
                  "Amandons non torréfiés, première pression, rien d'ajouté.",
                  "لوز غير محمص، عصرة أولى، بلا أي إضافة.",
                  "Unroasted kernels, first pressing, nothing added.",
                ),
              ),
            ],
          ),
          card(
            "inside-soap",
            {
              image: drawn("soap", t("Savon noir et eucalyptus", "صابون بلدي وأوكالبتوس", "Black soap and eucalyptus")),
              ratio: "4:5",
              padding: "large",
            },
            [
              small("inside-soap-title", t("Savon d'olive", "صابون الزيتون", "Olive soap")),
              text(
                "inside-soap-text",
                t(
                  "La pâte du hammam, qui prépare la peau sans la décaper.",
                  "عجينة الحمام التي تهيئ البشرة دون أن تؤذيها.",
                  "The hammam's paste, which readies the skin and does not strip it.",
                ),
              ),
            ],
          ),
          card(
            "inside-flower",
            {
              image: drawn("candle", t("Bougie à la fleur d'oranger", "شمعة زهر البرتقال", "Orange-blossom candle")),
              ratio: "4:5",
              padding: "large",
            },
            [
              small("inside-flower-title", t("Fleur d'oranger", "زهر البرتقال", "Orange blossom")),
              text(
                "inside-flower-text",
                t(
                  "Distillée au printemps, à Kelâat M'Gouna et alentour.",
                  "مقطر في الربيع بقلعة مكونة وضواحيها.",
                  "Distilled in spring, around Kelâat M'Gouna.",
                ),
              ),
            ],
          ),
        ]),
      ]),
      section("ritual", { background: "tint" }, [
        title("ritual-title", t("Trois gestes, le soir", "ثلاث حركات في المساء", "Three gestures, in the evening")),
        node("content.steps", "ritual-steps", {
          items: [
            [
              "droplets",
              t("Savonner", "الغسل", "Lather"),
              t(
                "Une noisette de savon noir sur peau humide, cinq minutes.",
                "قليل من الصابون البلدي على بشرة رطبة لخمس دقائق.",
                "A little black soap on damp skin, for five minutes.",
              ),
            ],
            [
              "hand",
              t("Frotter", "الفرك", "Rub"),
              t(
                "Le gant kessa, en cercles, sans appuyer.",
                "الكيس بحركات دائرية ودون ضغط.",
                "The kessa glove, in circles, without pressing.",
              ),
            ],
            [
              "droplet",
              t("Nourrir", "التغذية", "Feed"),
              t(
                "Trois gouttes d'argan, chauffées dans la paume.",
                "ثلاث قطرات من الأركان مدفأة في راحة اليد.",
                "Three drops of argan, warmed in the palm.",
              ),
            ],
          ].map(([icon, name, words]) => ({ icon, title: name, text: words })),
        }),
      ]),
      section("said", {}, [
        title("said-title", t("Elles l'utilisent", "يستعملنه", "They use it")),
        node("content.testimonial", "said-list", { layout: "grid" }),
      ]),
      section("facts", { background: "raised", width: "text" }, [node("content.comparison", "facts-table")]),
      section("last", { align: "center", background: "ink", rhythm: "medium", width: "narrow" }, [
        title(
          "last-title",
          t("Un flacon, deux mois de soin", "قارورة لشهرين من العناية", "One bottle, two months of care"),
        ),
        node("commerce.buy-now", "last-buy", { product, bar: true }),
      ]),
    ],
  );

/** Two things compared, line by line: for people who read before they buy. */
export const electronics: StarterPage = ({ product }) =>
  promo(
    t("Lequel choisir ?", "أيهما تختار؟", "Which one to choose?"),
    t(
      "Autonomie, garantie, prix : le comparatif honnête de nos deux casques.",
      "البطارية والضمان والثمن: مقارنة صادقة بين سماعتينا.",
      "Battery, warranty, price: our two headphones honestly compared.",
    ),
    "neon",
    [
      section("hero", { rhythm: "medium", width: "wide", background: "dawn" }, [
        node(
          "layout.columns",
          "hero-columns",
          { ratio: "1-1", align: "center", gap: "large", phone: "stack" },
          {
            first: [
              display(
                "hero-title",
                t("Le bon casque, sans se tromper", "السماعة المناسبة دون خطأ", "The right headphones, first time"),
              ),
              lead(
                "hero-lead",
                t(
                  "Nous avons porté les deux pendant un mois. Voici ce qui change vraiment.",
                  "جربنا الاثنتين شهرا كاملا. هذا ما يختلف فعلا.",
                  "We wore both for a month. Here is what really differs.",
                ),
              ),
              toAnchor("hero-go", t("Comparer", "قارن", "Compare"), "compare"),
            ],
            second: [
              node("content.image", "hero-picture", {
                image: drawn(
                  "sound",
                  t("Casque et étui d'écouteurs", "سماعة رأس وعلبة سماعات", "Headphones and an earbud case"),
                  "wide",
                ),
                ratio: "3:2",
              }),
            ],
          },
        ),
      ]),
      section("compare", { anchor: "compare", rhythm: "large" }, [
        title("compare-title", t("Ligne par ligne", "سطرا بسطر", "Line by line")),
        node("content.comparison", "compare-table", {
          columns: [
            { title: t("Casque Pro", "سماعة برو", "Pro headphones"), highlighted: true },
            { title: t("Écouteurs Air", "سماعات إير", "Air earbuds"), highlighted: false },
          ],
          rows: [
            [
              t("Autonomie", "البطارية", "Battery"),
              t("38 h | 7 h + étui", "38 ساعة | 7 ساعات + العلبة", "38 h | 7 h + case"),
            ],
            [t("Réduction du bruit", "عزل الضوضاء", "Noise cancelling"), t("✓ | ✓", "✓ | ✓", "✓ | ✓")],
            [t("Se plie", "قابلة للطي", "Folds"), t("✓ | –", "✓ | –", "✓ | –")],
            [t("Résiste à la sueur", "تقاوم العرق", "Sweat-proof"), t("– | ✓", "– | ✓", "– | ✓")],
            [t("Garantie", "الضمان", "Warranty"), t("2 ans | 1 an", "سنتان | سنة", "2 years | 1 year")],
            [
              t("Pour qui ?", "لمن؟", "For whom?"),
              t("Bureau, voyages | Sport, trajets", "المكتب والسفر | الرياضة والتنقل", "Desk, travel | Sport, commute"),
            ],
          ].map(([label, values]) => ({ label, values })),
        }),
      ]),
      section("choice", { background: "tint" }, [
        title("choice-title", t("Notre choix", "اختيارنا", "Our pick")),
        node("commerce.product-detail", "choice-product", { level: "2", product, ratio: "1:1" }),
      ]),
      section("others", { width: "wide" }, [
        title("others-title", t("Et à côté", "وأيضا", "And beside it")),
        node("commerce.product-list", "others-list", { limit: 3, source: "newest" }),
      ]),
      section("safe", { background: "ink", rhythm: "small" }, [
        promises(
          "safe-list",
          "row",
          [
            "shield-check",
            t("Garantie en boutique", "الضمان في المتجر", "Warranty in the shop"),
            t(
              "Une panne ? On remplace, on n'attend pas l'usine.",
              "عطل؟ نستبدله دون انتظار المصنع.",
              "It fails? We replace it and do not wait for the factory.",
            ),
          ],
          [
            "package-check",
            t("Testé avant l'envoi", "مجرب قبل الإرسال", "Tested before it leaves"),
            t(
              "Chaque pièce est allumée et appairée.",
              "نشغل كل قطعة ونقرنها.",
              "Each piece is switched on and paired.",
            ),
          ],
          [
            "banknote",
            t("Payé à la porte", "الدفع عند الباب", "Paid at the door"),
            t("Après l'avoir écouté.", "بعد أن تسمعه.", "Once you have heard it."),
          ],
        ),
      ]),
    ],
  );
