import { ulid } from "ulid";
import { searchable } from "../app/commerce/kernel/searchable.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { startShop } from "../e2e/fixtures/shop.ts";
import { sessionOf } from "./lib/admin-session.ts";
import { type Values, writeInSlices } from "./lib/bulk-writer.ts";
import { type Figure, record } from "./lib/record.ts";
import { timeAnswers } from "./lib/time-answers.ts";

const assets = 10_000;
const rounds = 9;
const DAY = 24 * 3_600_000;
const LIBRARY = "/admin/media/library";

const KINDS = ["vase", "tapis", "plat", "lampe", "panier", "théière", "coussin", "miroir"];
const PLACES = ["Tamegroute", "Safi", "Azrou", "Fès", "Taznakht", "Essaouira", "Tétouan", "Salé"];

const folder = (index: number) => String(index).padStart(26, "0");

/** What staff ask of the library; what finds nothing reads everything once. */
const questions: Record<string, string> = {
  "first page": LIBRARY,
  "largest first": `${LIBRARY}?sort=largest`,
  "by name": `${LIBRARY}?sort=name`,
  "a folder": `${LIBRARY}?place=folder-${folder(7)}`,
  "two words": `${LIBRARY}?q=${encodeURIComponent("vase safi")}`,
  "a word nobody wrote": `${LIBRARY}?q=zzyzx`,
  "what nothing shows": `${LIBRARY}?lacks=uses`,
  "without a description": `${LIBRARY}?lacks=alt`,
  folders: `${LIBRARY}?what=folders`,
};

/** The library with 10,000 files, at the server, on both databases. */
await record("media", async () => {
  const mariaDb = await startMariaDb();
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", await mariaDb.createDatabase()))],
      notes: [
        `${assets} files besides the demo shop's, three of four shown by a page; one request at a time over loopback`,
        "each answer is what the screen asks for: a page of 60, with the count and the weight of all that fits",
        "goal: under 150 ms; a sweep under 1 s",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const shop = await startShop({ ...(databaseUrl && { databaseUrl }), env: { VITRINE_LOG: "warn" } });
  try {
    const used = ulid();
    await writeInSlices(shop.databaseUrl, assets, (indexes) => {
      const rows = indexes.map((index) => assetRow(index, index === 0 ? used : ulid()));
      return { assets: rows, asset_uses: rows.flatMap(useRows) };
    });
    const headers = { cookie: await sessionOf(shop, "owner") };
    const figures: Figure[] = [];
    for (const [question, path] of Object.entries({
      ...questions,
      "where used": `${LIBRARY}?what=details&id=${used}`,
    })) {
      figures.push({
        name: `${name}, ${question}`,
        unit: "ms",
        rounds: await timeAnswers(shop, path, headers, rounds),
      });
    }
    const started = performance.now();
    const { code, stderr } = await shop.vitrine("media", "sweep", "--dry", "--json");
    if (code !== 0) throw new Error(`vitrine media sweep: ${stderr}`);
    figures.push({ name: `${name}, sweep, program and all`, unit: "ms", rounds: [performance.now() - started] });
    return figures;
  } finally {
    await shop.dispose();
  }
}

function assetRow(index: number, id: string): Values {
  const name = `${KINDS[index % KINDS.length]}-${PLACES[(index * 7) % PLACES.length]}-${index}.jpg`;
  const alt = index % 3 === 0 ? "" : `Un ${KINDS[index % KINDS.length]} de ${PLACES[(index * 7) % PLACES.length]}`;
  const src = `media/${(index % 256).toString(16).padStart(2, "0")}/bulk${index}.webp`;
  const at = Date.now() - 30 * DAY - index * 60_000;
  return {
    ...{ id, src, file: src, kind: index % 50 === 0 ? "video" : "image", name, search: searchable(`${name} ${alt}`) },
    ...{ folder_id: index % 4 === 0 ? "" : folder(index % 40), alt_fr: alt, alt_ar: "", alt_en: alt, is_decorative: 0 },
    ...{ focal_x: null, focal_y: null, width: 1_600, height: 1_200, bytes: 40_000 + ((index * 7919) % 3_000_000) },
    ...{ duration: null, original: null, original_bytes: 0, author_name: "Salma", version: 1 },
    ...{ trashed_at: null, doomed_at: null, created_at: at, updated_at: at },
  };
}

/** Three of four are shown; the first by fifty pages. */
function useRows({ src }: Values): Values[] {
  const index = Number(/(\d+)\.webp$/.exec(String(src))?.[1]);
  if (index % 4 === 3) return [];
  return Array.from({ length: index === 0 ? 50 : 1 }, () => ({
    ...{ src: src ?? "", holder: "product", holder_id: ulid(), is_current: 1 },
  }));
}
