import { node } from "../build.ts";
import {
  display,
  drawn,
  lead,
  promises,
  promo,
  questions,
  type StarterPage,
  section,
  t,
  title,
  toAnchor,
} from "./parts.ts";

/** Evenings of Ramadan: a night picture, what is offered, the table, and delivery said before the iftar. */
export const ramadan: StarterPage = ({ product }) =>
  promo(
    t("Les nuits de Ramadan", "ليالي رمضان", "Ramadan nights"),
    t(
      "La table du ftour et les cadeaux de l'Aïd, livrés chez vous et payés à la porte.",
      "مائدة الفطور وهدايا العيد تصلك إلى بيتك وتدفع عند الباب.",
      "The iftar table and gifts for Eid, brought home and paid at the door.",
    ),
    "souk",
    [
      section(
        "hero",
        {
          image: drawn(
            "night",
            t("Lanternes et croissant de lune", "فوانيس وهلال", "Lanterns and a crescent moon"),
            "wide",
            // On a telephone the moon would stand behind the title.
            { focal: { x: 20, y: 50 } },
          ),
          shade: "light",
          rhythm: "large",
          align: "center",
          width: "text",
        },
        [
          display(
            "hero-title",
            t("Ramadan se prépare à table", "رمضان يبدأ من المائدة", "Ramadan begins at the table"),
          ),
          lead(
            "hero-lead",
            t(
              "Bols à harira, plats à partager, coffrets de l'Aïd. Livrés en journée, jamais à l'heure du ftour.",
              "زلافات الحريرة وأطباق المشاركة وعلب العيد. نوصلها نهارا، ولا نزعجك وقت الفطور.",
              "Harira bowls, dishes to share, boxes for Eid. Delivered by day, never at the hour of iftar.",
            ),
          ),
          toAnchor("hero-go", t("Voir les offres", "شاهد العروض", "See the offers"), "offers"),
        ],
      ),
      section("clock", { background: "tint", rhythm: "small", align: "center" }, [
        node("promo.countdown", "clock-left", {
          mode: "offer",
          title: t("Les prix de Ramadan finissent dans", "تنتهي أثمنة رمضان بعد", "Ramadan prices end in"),
        }),
        node("promo.free-shipping", "free", { bar: false }),
      ]),
      section("offers", { anchor: "offers", width: "wide" }, [
        title("offers-title", t("Pour la table du ftour", "لمائدة الفطور", "For the iftar table")),
        node("commerce.product-grid", "offers-grid", { source: "best-selling", limit: 8, action: "buy" }),
      ]),
      section("gift", { background: "raised" }, [
        title("gift-title", t("Et pour l'Aïd", "وللعيد", "And for Eid")),
        node("commerce.product-detail", "gift-product", { level: "2", product, description: false, quantity: false }),
      ]),
      section("promise", { background: "ink", rhythm: "small" }, [
        promises(
          "promise-list",
          "row",
          [
            "sun",
            t("Livré avant le coucher du soleil", "يصل قبل الغروب", "Here before sunset"),
            t(
              "Entre 10 h et 16 h, tout le mois.",
              "بين العاشرة والرابعة، طوال الشهر.",
              "Between 10 am and 4 pm, all month.",
            ),
          ],
          [
            "banknote",
            t("Payé à la porte", "الدفع عند الباب", "Paid at the door"),
            t("En espèces, une fois le colis ouvert.", "نقدا بعد فتح الطرد.", "In cash, once the parcel is open."),
          ],
          [
            "gift",
            t("Prêt à offrir", "جاهز للإهداء", "Ready to give"),
            t("Papier et ruban sans supplément.", "ورق وشريط دون زيادة.", "Paper and ribbon at no extra cost."),
          ],
        ),
      ]),
      section("questions", { width: "text" }, [
        questions(
          "questions-list",
          [
            t("Jusqu'à quand commander pour l'Aïd ?", "ما آخر أجل للطلب قبل العيد؟", "How late may I order for Eid?"),
            t(
              "Trois jours avant dans les grandes villes, cinq ailleurs. Après, nous vous le disons avant de confirmer.",
              "قبل ثلاثة أيام في المدن الكبرى وخمسة أيام في غيرها. بعد ذلك نخبرك قبل التأكيد.",
              "Three days before in large towns, five elsewhere. Past that we tell you before we confirm.",
            ),
          ],
          [
            t("Livrez-vous le soir ?", "هل توصلون مساء؟", "Do you deliver in the evening?"),
            t(
              "Oui, après la prière de tarawih, si vous nous le demandez au téléphone.",
              "نعم، بعد صلاة التراويح إذا طلبت ذلك عبر الهاتف.",
              "Yes, after the tarawih prayer, if you ask us on the phone.",
            ),
          ],
        ),
      ]),
    ],
  );

/** One night a year: dark, few words, real prices, a real end. */
export const blackFriday: StarterPage = ({ product }) =>
  promo(
    t("Black Friday", "الجمعة البيضاء", "Black Friday"),
    t(
      "De vraies baisses sur de vrais prix, jusqu'à la fin des stocks. Payé à la livraison.",
      "تخفيضات حقيقية على أثمنة حقيقية إلى نفاد المخزون. الدفع عند الاستلام.",
      "Real cuts on real prices, while stock lasts. Paid on delivery.",
    ),
    "nuit",
    [
      node("promo.announcement-bar", "bar", {
        text: t(
          "Prix barrés : ceux des trente derniers jours",
          "الأثمنة المشطوبة هي أثمنة الثلاثين يوما الأخيرة",
          "Crossed-out prices are those of the last thirty days",
        ),
        icon: "badge-check",
        background: "accent",
      }),
      section("hero", { background: "dusk", align: "center", rhythm: "large", width: "text" }, [
        display("hero-title", t("Un vendredi, de vrais prix", "يوم واحد وأثمنة حقيقية", "One Friday, real prices")),
        lead(
          "hero-lead",
          t(
            "Pas de faux « avant ». Ce que vous voyez barré est ce que nous vendions hier.",
            "لا أثمنة وهمية. ما تراه مشطوبا هو ثمن الأمس.",
            'No made-up "before". What is crossed out is what we sold it for yesterday.',
          ),
        ),
        node("promo.countdown", "clock", { mode: "offer" }),
        toAnchor("go", t("Voir les baisses", "شاهد التخفيضات", "See the cuts"), "deals"),
      ]),
      section("first", { background: "raised" }, [
        node("commerce.product-detail", "first-product", { level: "2", product, description: false }),
        node("commerce.stock-meter", "first-stock", { product }),
      ]),
      section("deals", { anchor: "deals", width: "wide" }, [
        title("deals-title", t("Toutes les baisses", "كل التخفيضات", "All the cuts")),
        node("commerce.product-grid", "deals-grid", { source: "best-selling", limit: 12, columns: "4", action: "buy" }),
      ]),
      section("bought", { background: "tint", rhythm: "small" }, [node("promo.recent-orders", "bought-list")]),
      section("rules", { width: "text" }, [
        questions(
          "rules-list",
          [
            t(
              "Les prix montent-ils avant de baisser ?",
              "هل ترفعون الأثمنة قبل تخفيضها؟",
              "Do prices go up before they come down?",
            ),
            t(
              "Non. Le prix barré est le plus bas des trente derniers jours, c'est la règle que nous suivons toute l'année.",
              "لا. الثمن المشطوب هو أدنى ثمن خلال الثلاثين يوما الأخيرة، وهذه قاعدتنا طوال السنة.",
              "No. The crossed-out price is the lowest of the last thirty days; we keep to that all year.",
            ),
          ],
          [
            t("Puis-je échanger ?", "هل يمكنني الاستبدال؟", "May I exchange?"),
            t("Oui, comme d'habitude : 14 jours.", "نعم، كالعادة: 14 يوما.", "Yes, as always: 14 days."),
          ],
        ),
      ]),
    ],
  );
