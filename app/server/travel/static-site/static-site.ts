import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { type Zippable, zipSync } from "fflate";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { slugify } from "#app/commerce/kernel/slug.ts";
import { findDocument, findSummaries } from "#app/documents/index.server.ts";
import { readMediaPath } from "#app/media/sizes.ts";
import { storeHref } from "#app/storefront/index.server.ts";
import type { App, StaticSite } from "../../app.ts";
import { projectRoot } from "../../http/project-root.ts";
import { siteMessages } from "./messages.ts";
import {
  ASKS_THE_SHOP,
  filesOfStylesheet,
  type Relocation,
  relocatePage,
  relocateStylesheet,
} from "./relocate-page.ts";

type Host = Pick<App, "env" | "log" | "query" | "shop" | "storefront" | "media">;

/**
 * A page as a web site of its own: HTML in each of the shop's languages, styles, fonts, pictures and the scripts that
 * need no server. Any file server shows it; links, and whatever is filled in or bought, lead to the shop.
 * @param revision absent: the head
 */
export async function staticSite(app: Host, id: string, revision?: string): Promise<Result<StaticSite>> {
  const found = await app.query(async (q) => ({
    stored: await findDocument(q.read, id, revision),
    summary: (await findSummaries(q.read, [id], q.clock.now()))[0],
  }));
  if (!found.stored || !found.summary) return refuse("document.not_found", { id });
  const { doc } = found.stored;
  if (doc.kind !== "page") return refuse("document.not_a_page");
  const { locales } = await app.shop();
  const main = locales[0] ?? "fr";
  const isShown = found.summary.publication?.state === "live";
  const pathIn = (locale: Locale) => {
    if (doc.meta.use === "home") return storeHref({ kind: "home" }, locale, main);
    const slug = found.summary?.slugs[locale] ?? doc.meta.slug[locale] ?? doc.meta.slug[main] ?? id;
    return storeHref({ kind: "promo", slug }, locale, main);
  };
  const pages = new Map(locales.map((each) => [pathIn(each), each === main ? "index.html" : `${each}/index.html`]));
  const left = new Set(ASKS_THE_SHOP.map((source) => app.storefront.scriptAddress(source)));

  const built: Zippable = {};
  const sources = new SourceFiles(app);
  for (const locale of locales) {
    const path = pathIn(locale);
    const response = await app.storefront.copy(doc, locale, { path: isShown ? path : null, pathIn, log: app.log });
    const to: Relocation = {
      ...{ origin: app.env.origin, mediaOrigin: app.env.mediaOrigin, leftScripts: left, pages },
      home: `${app.env.origin}${isShown ? path : storeHref({ kind: "home" }, locale, main)}`,
      fillIn: translator(siteMessages, locale)("fillIn"),
    };
    const page = relocatePage(await response.text(), to);
    for (const file of page.files) await sources.take(file);
    const at = pages.get(path) ?? "index.html";
    built[at] = new TextEncoder().encode(page.write(at, sources.taken));
  }
  // What is compressed already is only stored.
  for (const [path, bytes] of sources.files) built[path] = [bytes, { level: /\.(?:css|js|svg)$/.test(path) ? 6 : 0 }];
  const name = slugify(doc.meta.title[main] ?? "", 60) || "page";
  return ok({ name: `${name}.zip`, zip: zipSync(built), files: Object.keys(built) });
}

/** The shop's own files, each read once with all that it names. What is not there stays where it is: at the shop. */
class SourceFiles {
  /** By path in the zip. */
  readonly files = new Map<string, Uint8Array>();
  /** Addresses in the shop. */
  readonly taken = new Set<string>();
  readonly #media: App["media"];
  readonly #root = projectRoot();

  constructor({ media }: Pick<App, "media">) {
    this.#media = media;
  }

  async take(path: string): Promise<void> {
    if (this.taken.has(path)) return;
    const bytes = await this.#read(path);
    if (!bytes) return;
    const at = fileOf(path);
    this.taken.add(path);
    this.files.set(at, bytes);
    if (path.endsWith(".css")) {
      const css = new TextDecoder().decode(bytes);
      for (const file of filesOfStylesheet(css)) await this.take(file);
      this.files.set(at, new TextEncoder().encode(relocateStylesheet(css, at)));
    }
    if (path.endsWith(".js")) {
      for (const file of importsOf(new TextDecoder().decode(bytes), path)) await this.take(file);
    }
  }

  async #read(path: string): Promise<Uint8Array | undefined> {
    if (path.startsWith("/media/")) {
      const asked = readMediaPath(path);
      const answer = asked && (await this.#media.find(asked));
      return answer?.state === "found" ? readFile(answer.file.path) : undefined;
    }
    const folder = join(this.#root, "build", path.startsWith("/islands/") ? "" : "client");
    const file = normalize(join(folder, decodeURIComponent(path)));
    return file.startsWith(`${folder}/`) ? readFile(file).catch(missing) : undefined;
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "EISDIR") throw error;
}

const fileOf = (path: string) => decodeURIComponent(path).slice(1);

/** Other scripts that a built one loads, at once or later. */
function importsOf(code: string, from: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(
    ([, path = ""]) => new URL(path, `http://x${from}`).pathname,
  );
}
