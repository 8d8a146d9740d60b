import { node } from "../build.ts";
import {
  columns,
  display,
  drawn,
  grid,
  lead,
  picture,
  promises,
  promo,
  questions,
  type StarterPage,
  section,
  small,
  stack,
  t,
  text,
  title,
  toShop,
} from "./parts.ts";

/** Who stands behind the shop: a place, people, a way of doing things. */
export const about: StarterPage = () =>
  promo(
    t("La maison", "الدار", "The house"),
    t(
      "Qui nous sommes, avec qui nous travaillons, et ce que nous refusons.",
      "من نحن ومع من نعمل وما نرفضه.",
      "Who we are, whom we work with, and what we refuse.",
    ),
    "lin",
    [
      section(
        "hero",
        {
          image: drawn(
            "court",
            t("Cour d'un atelier, un matin", "صحن ورشة في الصباح", "The court of a workshop, one morning"),
            "wide",
          ),
          shade: "medium",
          rhythm: "large",
          align: "center",
          width: "text",
        },
        [
          display("hero-title", t("Une maison, sept ateliers", "دار واحدة وسبع ورشات", "One house, seven workshops")),
          lead(
            "hero-lead",
            t(
              "Nous connaissons celles et ceux qui font ce que nous vendons. Par leur prénom.",
              "نعرف من يصنعون ما نبيع، بأسمائهم.",
              "We know those who make what we sell. By their first names.",
            ),
          ),
        ],
      ),
      section("story", { rhythm: "large" }, [
        columns(
          "story-columns",
          { ratio: "2-3", align: "center", gap: "large", phone: "stack" },
          {
            first: [
              picture(
                "story-picture",
                drawn("vase", t("Vase sorti du four", "مزهرية خرجت من الفرن", "A vase out of the kiln")),
                { shape: "arch" },
              ),
            ],
            second: [
              stack("story-words", { gap: "medium" }, [
                title(
                  "story-title",
                  t("Tout a commencé par un vase cassé", "بدأت القصة بمزهرية مكسورة", "It began with a broken vase"),
                ),
                text(
                  "story-text",
                  t(
                    "En 2019, nous cherchions à remplacer un vase de Tamegroute. Le potier n'avait pas de boutique, pas de site, et trois mois de commandes d'avance.",
                    "سنة 2019 كنا نبحث عن مزهرية من تامكروت. لم يكن للخزاف متجر ولا موقع، لكن كانت لديه طلبات لثلاثة أشهر.",
                    "In 2019 we looked to replace a vase of Tamegroute. The potter had no shop, no site, and three months of orders ahead.",
                  ),
                  t(
                    "Nous avons pris la camionnette. Depuis, nous faisons la route quatre fois l'an, et ce que nous rapportons se vend ici.",
                    "ركبنا السيارة إليه. ومنذ ذلك الحين نقطع الطريق أربع مرات في السنة، وما نأتي به يباع هنا.",
                    "We took the van. Since then we make the road four times a year, and what we bring back is sold here.",
                  ),
                ),
              ]),
            ],
          },
        ),
      ]),
      section("rules", { background: "tint" }, [
        title("rules-title", t("Nos trois règles", "قواعدنا الثلاث", "Our three rules")),
        promises(
          "rules-list",
          "cards",
          [
            "hand-heart",
            t("Le prix qu'ils demandent", "الثمن الذي يطلبونه", "The price they ask"),
            t("Nous ne marchandons pas le travail.", "لا نساوم على العمل.", "We do not haggle over work."),
          ],
          [
            "badge-check",
            t("Un nom sur chaque pièce", "اسم على كل قطعة", "A name on each piece"),
            t(
              "L'atelier est écrit sur la page du produit.",
              "اسم الورشة مكتوب في صفحة المنتج.",
              "The workshop is written on the product's page.",
            ),
          ],
          [
            "recycle",
            t("Rien de jeté", "لا شيء يرمى", "Nothing thrown away"),
            t(
              "Les pièces à défaut se vendent moins cher, et on dit pourquoi.",
              "القطع المعيبة تباع بأقل، ونقول لماذا.",
              "Flawed pieces are sold for less, and we say why.",
            ),
          ],
        ),
      ]),
      section("makers", { width: "wide", rhythm: "large" }, [
        title("makers-title", t("Ceux qui font", "صنّاعنا", "Those who make")),
        grid(
          "makers-grid",
          { columns: "4", phone: "2" },
          (
            [
              ["vase", t("Driss", "إدريس", "Driss"), t("potier, Tamegroute", "خزاف، تامكروت", "potter, Tamegroute")],
              ["bowl", t("Naïma", "نعيمة", "Naïma"), t("peintre, Fès", "رسامة، فاس", "painter, Fez")],
              ["bottle", t("Fadma", "فاظمة", "Fadma"), t("coopérative, Tiout", "تعاونية، تيوت", "cooperative, Tiout")],
              ["cushion", t("Aïcha", "عائشة", "Aïcha"), t("tisseuse, Sefrou", "نساجة، صفرو", "weaver, Sefrou")],
            ] as const
          ).map(([name, who, trade]) =>
            stack(`maker-${name}`, { gap: "small" }, [
              picture(`maker-${name}-picture`, drawn(name, trade)),
              small(`maker-${name}-name`, who),
              node("content.rich-text", `maker-${name}-trade`, {
                text: {
                  fr: [{ type: "paragraph", children: [{ text: trade.fr }] }],
                  ar: [{ type: "paragraph", children: [{ text: trade.ar }] }],
                  en: [{ type: "paragraph", children: [{ text: trade.en }] }],
                },
                size: "small",
                tone: "muted",
              }),
            ]),
          ),
        ),
      ]),
      section("press", { background: "raised", rhythm: "small" }, [node("content.logo-wall", "press-wall")]),
      section("last", { align: "center", background: "ink" }, [
        title("last-title", t("Venez voir ce qu'ils font", "تعالوا لتروا ما يصنعون", "Come and see what they make")),
        toShop("last-shop", t("Entrer dans la boutique", "ادخل المتجر", "Enter the shop"), { size: "large" }),
      ]),
    ],
  );

/** How to reach somebody: a number that answers, a place, the questions that come most. */
export const contact: StarterPage = ({ form = null }) =>
  promo(
    t("Nous joindre", "اتصل بنا", "Reach us"),
    t(
      "Téléphone, WhatsApp, adresse et réponses aux questions les plus posées.",
      "الهاتف وواتساب والعنوان وأجوبة الأسئلة الأكثر تكرارا.",
      "Phone, WhatsApp, address, and answers to what is asked most.",
    ),
    "clair",
    [
      section("hero", { background: "dawn", rhythm: "medium", width: "text", align: "center" }, [
        display(
          "hero-title",
          t("Une question ? Quelqu'un répond", "سؤال؟ هناك من يجيب", "A question? Somebody answers"),
        ),
        lead(
          "hero-lead",
          t(
            "Du lundi au samedi, de 9 h à 20 h. Sur WhatsApp, en général dans l'heure.",
            "من الاثنين إلى السبت، من التاسعة إلى الثامنة مساء. وعلى واتساب خلال ساعة عادة.",
            "Monday to Saturday, 9 am to 8 pm. On WhatsApp, mostly within the hour.",
          ),
        ),
        node("content.contact-button", "hero-ways", { place: "inline", channel: "both" }),
      ]),
      section("ways", { rhythm: "medium" }, [
        columns(
          "ways-columns",
          { ratio: "1-1", gap: "large", align: "stretch", phone: "stack" },
          {
            first: [
              title("ways-place", t("Passer nous voir", "زورونا", "Come by")),
              node("content.map-link", "ways-map"),
            ],
            second: [
              title("ways-order", t("Où est ma commande ?", "أين طلبي؟", "Where is my order?")),
              node("commerce.order-tracking", "ways-track", { title: {} }),
            ],
          },
        ),
      ]),
      section("write", { width: "text" }, [
        node("content.form", "write-form", {
          form,
          title: t("Écrivez-nous", "راسلنا", "Write to us"),
          thanks: t(
            "Merci, nous vous répondons aujourd'hui ou demain matin.",
            "شكرا، نجيبك اليوم أو صباح الغد.",
            "Thank you, we answer today or tomorrow morning.",
          ),
        }),
      ]),
      section("delivery", { background: "tint", width: "text" }, [
        title("delivery-title", t("Combien pour ma ville ?", "كم إلى مدينتي؟", "How much to my town?")),
        node("content.delivery-promise", "delivery-promise"),
      ]),
      section("questions", { width: "text" }, [
        title("questions-title", t("On nous demande souvent", "يسألوننا كثيرا", "We are often asked")),
        questions(
          "questions-list",
          [
            t("Puis-je changer l'adresse ?", "هل يمكنني تغيير العنوان؟", "May I change the address?"),
            t(
              "Oui, tant que le colis n'est pas parti. Dites-le à l'appel de confirmation, ou écrivez-nous.",
              "نعم ما دام الطرد لم يغادر. قل ذلك عند اتصال التأكيد أو راسلنا.",
              "Yes, as long as the parcel has not left. Say so on the confirming call, or write to us.",
            ),
          ],
          [
            t("Comment rendre un article ?", "كيف أرجع منتجا؟", "How do I return something?"),
            t(
              "Écrivez-nous dans les 14 jours. Le livreur reprend le colis chez vous et nous remboursons sous 5 jours.",
              "راسلنا خلال 14 يوما. يأخذ عامل التوصيل الطرد من بيتك ونعيد المال خلال 5 أيام.",
              "Write to us within 14 days. The courier picks it up and we refund within 5 days.",
            ),
          ],
          [
            t(
              "Faites-vous des commandes pour entreprises ?",
              "هل تقبلون طلبات الشركات؟",
              "Do you take orders for companies?",
            ),
            t(
              "Oui, à partir de vingt pièces, avec facture. Appelez-nous, c'est plus simple.",
              "نعم، ابتداء من عشرين قطعة مع فاتورة. الاتصال أسهل.",
              "Yes, from twenty pieces, with an invoice. Call us, it is simpler.",
            ),
          ],
        ),
      ]),
    ],
  );

/** One short page for a profile's only link: a face, a few buttons, what is new. */
export const links: StarterPage = () =>
  promo(
    t("Nos liens", "روابطنا", "Our links"),
    t(
      "La boutique, les nouveautés, WhatsApp : tout au même endroit.",
      "المتجر والجديد وواتساب: كل شيء في مكان واحد.",
      "The shop, what is new, WhatsApp: all in one place.",
    ),
    "souk",
    [
      section("face", { width: "narrow", align: "center", rhythm: "small", gap: "medium" }, [
        picture("face-picture", drawn("bowl", t("Un bol peint", "زلافة مرسومة", "A painted bowl")), {
          shape: "circle",
          ratio: "1:1",
        }),
        node("content.heading", "face-name", {
          text: { $bind: "shop.name", fallback: t("La boutique", "المتجر", "The shop") },
          level: "1",
          size: "large",
        }),
        text(
          "face-line",
          t(
            "Fait à la main, livré partout, payé à la porte.",
            "مصنوع باليد، يصل إلى كل مكان، والدفع عند الباب.",
            "Made by hand, delivered everywhere, paid at the door.",
          ),
        ),
        {
          ...stack("face-links", { gap: "small", align: "stretch" }, [
            toShop("link-shop", t("Toute la boutique", "كل المتجر", "The whole shop"), {
              size: "large",
              icon: "store",
            }),
            node("content.button", "link-track", {
              label: t("Suivre ma commande", "تتبع طلبي", "Track my order"),
              link: { kind: "url", url: "/track" },
              variant: "secondary",
              size: "large",
              icon: "truck",
            }),
            node("content.button", "link-delivery", {
              label: t("Livraison et retour", "التوصيل والإرجاع", "Delivery and returns"),
              link: { kind: "url", url: "/delivery" },
              variant: "secondary",
              size: "large",
              icon: "package",
            }),
          ]),
          style: { base: { width: "narrow" as const } },
        },
        node("content.contact-button", "face-ask", { place: "inline", channel: "both" }),
      ]),
      section("new", { background: "tint", width: "content", rhythm: "small" }, [
        title("new-title", t("Ce qui vient d'arriver", "وصل حديثا", "Just in")),
        node("commerce.product-grid", "new-grid", { limit: 4, columns: "4", phone: "two", action: "buy" }),
      ]),
      section("news", { rhythm: "small" }, [
        node("content.newsletter", "news-form", { channel: "phone", look: "stack" }),
      ]),
    ],
  );
