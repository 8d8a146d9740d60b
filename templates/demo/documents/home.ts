import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { node, page } from "#templates/starter/build.ts";
import { button, columns, type DemoLinks, drawn, heading, picture, rich, section, stack, t, text } from "./parts.ts";
import { promises } from "./promises.ts";
import { phoneQuestions } from "./questions.ts";

export function homePage(links: DemoLinks): PageDoc {
  const doc = page("home", t("Maison Zellige", "دار الزليج", "Maison Zellige"), [
    hero(links),
    favourites(links),
    shelves(links),
    workshop(),
    gift(links),
    section("promises", { background: "none", rhythm: "medium", width: "content" }, [promises("promise-cards", "row")]),
    phoneQuestions(),
  ]);
  doc.meta.description = t(
    "Poteries émaillées, savon noir, argan, coussins et lanternes faits à la main au Maroc. Paiement à la livraison.",
    "فخار مطلي وصابون بلدي وأركان ووسائد وفوانيس مصنوعة يدويًا في المغرب. الدفع عند الاستلام.",
    "Glazed pottery, black soap, argan, cushions and lanterns made by hand in Morocco. Pay on delivery.",
  );
  return doc;
}

function hero(links: DemoLinks): Node {
  const words = stack("hero-words", { gap: "large", justify: "center" }, [
    heading(
      "hero-title",
      t("Des objets qui gardent la main de quelqu'un", "أشياء تحفظ أثر يد صانعها", "Objects that keep somebody's hand"),
      { level: "1", size: "display" },
    ),
    text(
      "hero-text",
      rich(
        t(
          "Terre, émail, laine, savon. Faits un par un à Tamegroute, Safi, Sefrou et Tiout, puis livrés chez vous. Vous payez à la porte.",
          "طين وطلاء وصوف وصابون. قطع تُصنع واحدة واحدة في تامكروت وآسفي وصفرو وتيوت، ثم تصل إلى بيتكم. والدفع عند الباب.",
          "Clay, glaze, wool, soap. Made one by one in Tamegroute, Safi, Sefrou and Tiout, then brought to your home. You pay at the door.",
        ),
      ),
      { size: "large" },
    ),
    stack("hero-actions", { direction: "row", gap: "small", align: "center" }, [
      button(
        "hero-shop",
        t("Voir la poterie", "شاهدوا الفخار", "See the pottery"),
        { kind: "collection", id: links.collection("terre-et-email") },
        { size: "large" },
      ),
      button(
        "hero-gift",
        t("Le coffret hammam", "علبة الحمّام", "The hammam box"),
        { kind: "page", id: links.page("hammam") },
        { variant: "secondary", size: "large" },
      ),
    ]),
  ]);
  const image = drawn(
    "hero",
    "wide",
    t(
      "Vases, bols et oranges dans la lumière, devant une niche de plâtre",
      "مزهريات وزلافات وبرتقال في الضوء أمام كوّة من الجبص",
      "Vases, bowls and oranges in the light, before a plaster niche",
    ),
  );
  return section("hero", { background: "tint", rhythm: "large", width: "wide" }, [
    columns(
      "hero-columns",
      { ratio: "1-1", gap: "large", align: "center", phone: "stack-reverse" },
      {
        first: [words],
        second: [picture("hero-picture", { ...image, focal: { x: 62, y: 55 } }, { ratio: "4:5", shape: "arch" })],
      },
    ),
  ]);
}

function favourites(links: DemoLinks): Node {
  return section("favourites", { rhythm: "large", width: "wide", gap: "large" }, [
    stack("favourites-head", { direction: "row", justify: "between", align: "end" }, [
      heading("favourites-title", t("Ce qui part le plus vite", "الأكثر طلبًا", "What leaves first"), { level: "2" }),
      button(
        "favourites-all",
        t("Toute la table", "كل ما للمائدة", "All for the table"),
        { kind: "collection", id: links.collection("la-table") },
        { variant: "quiet", wideOnPhone: false },
      ),
    ]),
    node("commerce.product-grid", "favourites-grid", {
      source: "chosen",
      products: ["vase-tamegroute", "savon-noir", "bol-harira", "coussin-sabra"].map((handle) => ({
        product: { id: links.product(handle) },
      })),
      limit: 4,
      columns: "4",
      action: "view",
    }),
  ]);
}

function shelves(links: DemoLinks): Node {
  const shelf = (id: string, handle: string, key: string, title: ReturnType<typeof t>, line: ReturnType<typeof t>) => [
    picture(`${id}-picture`, drawn(key, "wide", title), {
      ratio: "4:5",
      link: { kind: "collection", id: links.collection(handle) },
    }),
    heading(`${id}-title`, title, { level: "3", size: "small" }),
    text(`${id}-text`, rich(line), { size: "small", tone: "muted" }),
  ];
  return section("shelves", { background: "raised", rhythm: "large", width: "wide", gap: "large" }, [
    heading("shelves-title", t("Trois façons d'entrer", "ثلاثة أبواب للدخول", "Three ways in"), { level: "2" }),
    columns(
      "shelves-columns",
      { ratio: "1-1-1", gap: "large", phone: "stack" },
      {
        first: shelf(
          "clay",
          "terre-et-email",
          "collection-terre",
          t("Terre et émail", "الطين والطلاء", "Clay and glaze"),
          t(
            "Ce qui sort du four, jamais deux fois pareil.",
            "ما يخرج من الفرن، ولا يتكرّر مرتين.",
            "What comes out of the kiln, never twice the same.",
          ),
        ),
        second: shelf(
          "care",
          "hammam-et-soin",
          "collection-hammam",
          t("Hammam et soin", "الحمّام والعناية", "Hammam and care"),
          t("Savon noir, argan, fleur d'oranger.", "صابون بلدي وأركان وماء زهر.", "Black soap, argan, orange blossom."),
        ),
        third: shelf(
          "cloth",
          "textiles-et-lumiere",
          "collection-textiles",
          t("Textiles et lumière", "النسيج والضوء", "Textiles and light"),
          t(
            "Sabra, laine d'Azilal, laiton percé.",
            "صبرة وصوف أزيلال ونحاس مخرّم.",
            "Sabra, Azilal wool, pierced brass.",
          ),
        ),
      },
    ),
  ]);
}

function workshop(): Node {
  const image = drawn(
    "section-atelier",
    "wide",
    t("Poteries à sécher dans l'atelier", "أوانٍ تجفّ في الورشة", "Pots drying in the workshop"),
  );
  return section("workshop", { image, shade: "medium", rhythm: "large", width: "text", align: "center" }, [
    heading(
      "workshop-title",
      t(
        "Sept ateliers, que nous connaissons tous par leur prénom",
        "سبع ورشات نعرف أهلها بأسمائهم",
        "Seven workshops, all of whom we know by name",
      ),
      { level: "2" },
    ),
    text(
      "workshop-text",
      rich(
        t(
          "Nous achetons à celles et ceux qui font, au prix qu'ils demandent. Le nom de l'atelier est écrit sur la page de chaque objet.",
          "نشتري ممن يصنعون، بالثمن الذي يطلبونه. واسم الورشة مكتوب في صفحة كل قطعة.",
          "We buy from those who make, at the price they ask. The workshop's name is written on each object's page.",
        ),
      ),
      { size: "large" },
    ),
  ]);
}

function gift(links: DemoLinks): Node {
  const box = { id: links.product("coffret-hammam") };
  const image = drawn(
    "coffret-scene",
    "portrait",
    t("Le coffret et ses cinq objets", "العلبة وقطعها الخمس", "The box and its five objects"),
  );
  return section("gift", { background: "tint", rhythm: "large", width: "content" }, [
    columns(
      "gift-columns",
      { ratio: "1-1", gap: "large", align: "center", phone: "stack" },
      {
        first: [
          picture("gift-picture", image, {
            ratio: "4:5",
            shape: "soft",
            link: { kind: "page", id: links.page("hammam") },
          }),
        ],
        second: [
          stack("gift-words", { gap: "medium" }, [
            heading("gift-title", t("Un hammam dans une boîte", "حمّام في علبة", "A hammam in a box"), { level: "2" }),
            text(
              "gift-text",
              rich(
                t(
                  "Savon noir, argan, fleur d'oranger, savon d'olive et gant kessa. Noué d'un ruban, prêt à offrir, avec votre mot écrit à la main.",
                  "صابون بلدي وأركان وماء زهر وصابون زيتون وكيس. مشدودة بشريط وجاهزة للإهداء، مع كلمتكم بخط اليد.",
                  "Black soap, argan, orange blossom, olive soap and a kessa glove. Tied with a ribbon, ready to give, with your words written by hand.",
                ),
              ),
            ),
            node("commerce.price", "gift-price", { product: box, size: "large" }),
            button(
              "gift-more",
              t("Voir le coffret", "شاهدوا العلبة", "See the box"),
              { kind: "page", id: links.page("hammam") },
              { size: "large" },
            ),
          ]),
        ],
      },
    ),
  ]);
}
