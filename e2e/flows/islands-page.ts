import type { Api } from "../fixtures/api.ts";
import { expect } from "../fixtures/test.ts";

const words = (fr: string, ar: string) => ({ fr, ar });

/**
 * A collection whose page holds every block that moves: what opens, turns, counts, copies, filters or sticks.
 * @returns the collection's path and the code that can be copied there
 */
export async function publishMovingPage(api: Api): Promise<{ path: string; code: string }> {
  const made = async (path: string, body: object, status = 201) => {
    const answer = await api.post(path, { data: body, headers: { "idempotency-key": crypto.randomUUID() } });
    expect(answer.status(), await answer.text()).toBe(status);
    return (await answer.json()) as { id: string; revision: string };
  };
  const key = crypto.randomUUID().slice(0, 8);
  const products = (await (await api.get("products?limit=50")).json()) as {
    data: { id: string; images: { src: string; width: number; height: number }[] }[];
  };
  const pictures = products.data.flatMap(({ images }) => images).slice(0, 4);
  const image = (at: number) => ({ ...picture(pictures[at]), alt: words(`Image ${at}`, `صورة ${at}`) });
  const offer = await made("offers", {
    name: words("Bienvenue", "مرحبا"),
    status: "active",
    conditions: [{ code: "coupon", args: {} }],
    reward: { code: "percent-off", args: { percent: 10 } },
  });
  const code = `BIENVENUE-${key.toUpperCase()}`;
  await made("coupons", { offer_id: offer.id, code });
  const collection = await made("collections", {
    handle: `bouge-${key}`,
    title: words("Ce qui bouge", "ما يتحرك"),
    rule: { match: "all", of: [{ field: "price", op: "at_least", value: 1 }] },
  });

  const node = (type: string, id: string, props: object, slots?: object) => ({
    type,
    id,
    props,
    ...(slots && { slots }),
  });
  const heading = (id: string, fr: string, ar: string, level = "3") =>
    node("content.heading", id, { text: words(fr, ar), level, size: "medium" });
  const body = [
    node("commerce.collection-filters", "filters", { sorting: true, counts: true }),
    node("content.video", "video", {
      address: "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
      title: words("Voir l’atelier", "شاهد الورشة"),
      look: "poster",
      poster: null,
      ratio: "16:9",
    }),
    node("content.before-after", "sides", {
      before: image(0),
      after: image(1),
      beforeLabel: words("Avant", "قبل"),
      afterLabel: words("Après", "بعد"),
      ratio: "3:2",
    }),
    node("content.gallery", "gallery", {
      pictures: [0, 1, 2].map((at) => ({ image: image(at), caption: words(`Légende ${at}`, `شرح ${at}`) })),
      layout: "strip",
      columns: "3",
      ratio: "1:1",
      name: words("Galerie", "معرض"),
    }),
    node(
      "layout.carousel",
      "carousel",
      { visible: "3", phone: "peek", gap: "small", name: words("À faire défiler", "مرر") },
      { body: [0, 1, 2, 3].map((at) => heading(`slide-${at}`, `Vue ${at}`, `مشهد ${at}`)) },
    ),
    node(
      "layout.tabs",
      "tabs",
      { first: words("Description", "الوصف"), second: words("Entretien", "العناية"), third: {}, fourth: {} },
      {
        first: [heading("about", "Du grès de Fès", "خزف فاس")],
        second: [heading("care", "À laver à la main", "يغسل باليد")],
        third: [],
        fourth: [],
      },
    ),
    node("promo.coupon", "coupon", { code, title: words("Dix pour cent", "عشرة بالمئة"), note: {} }),
    node("promo.countdown", "countdown", {
      mode: "visit",
      endsAt: null,
      product: null,
      hours: 2,
      title: words("Pour vous, encore", "لك، بقي"),
      ended: words("C’est fini", "انتهى"),
      look: "boxes",
    }),
    node("commerce.recently-viewed", "seen", {
      title: words("Vu récemment", "شاهدت مؤخرا"),
      instead: words("Les plus aimés", "الأكثر طلبا"),
      limit: 4,
    }),
    node(
      "promo.popup",
      "popup",
      { title: words("Avant de partir", "قبل أن تغادر"), image: null, when: "scroll", seconds: 8, again: 7 },
      { body: [heading("leaving", "Une question ?", "سؤال؟")] },
    ),
  ];
  const section = {
    background: "none",
    image: null,
    video: "",
    shade: "medium",
    width: "content",
    rhythm: "medium",
    gap: "medium",
    align: "start",
    anchor: "",
  };
  const bar = node(
    "layout.sticky-bar",
    "bar",
    { screens: "all", background: "ink", justify: "between" },
    { body: [heading("bar-title", "Livré partout", "نوصل إلى كل مكان", "2")] },
  );
  const types = ["layout.page", "layout.section", ...[...body, bar].map(({ type }) => type), "content.heading"];
  const schemas = (await (await api.get("blocks")).json()) as { data: { type: string; version: number }[] };
  const versions = new Map(schemas.data.map(({ type, version }) => [type, version]));
  const page = await made("documents", {
    doc: {
      format: 1,
      kind: "page",
      blocks: Object.fromEntries([...new Set(types)].map((type) => [type, versions.get(type) ?? 1])),
      meta: {
        use: "collection",
        title: words("Collection", "مجموعة"),
        description: {},
        slug: {},
        image: null,
        mood: "clair",
      },
      root: node(
        "layout.page",
        "root",
        {},
        {
          body: [
            node("layout.section", "all", section, {
              body: [heading("title", "Ce qui bouge", "ما يتحرك", "1"), ...body],
            }),
            bar,
          ],
        },
      ),
    },
  });
  const assigned = await api.put(`collections/${collection.id}/template`, { data: { document: page.id } });
  expect(assigned.status(), await assigned.text()).toBe(200);
  await made(`documents/${page.id}/publish`, {}, 200);
  return { path: `/c/bouge-${key}`, code };
}

function picture(image: { src: string; width: number; height: number } | undefined) {
  if (!image) throw new Error("The demo's products have no pictures");
  return { src: image.src, width: image.width, height: image.height };
}
