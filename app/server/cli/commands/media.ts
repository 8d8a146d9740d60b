import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import {
  ASSET_SORTS,
  type Asset,
  type AssetSort,
  findAsset,
  findAssetsBySrc,
  listAssets,
} from "#app/media/index.server.ts";
import type { App } from "../../app.ts";
import { operator, withApp } from "../with-app.ts";

interface ListFlags {
  q?: string;
  unused?: boolean;
  trashed?: boolean;
  sort: AssetSort;
  limit: number;
  cursor?: string;
  json?: boolean;
}

export function addMedia(program: Command): void {
  const media = program.command("media").description("The shop's library of pictures and videos.");
  media
    .command("list")
    .description("Lists the library.")
    .option("--q <words>", "words of a name or a description")
    .option("--unused", "only what nothing shows")
    .option("--trashed", "the bin instead of the library")
    .addOption(new Option("--sort <sort>", "order").choices(ASSET_SORTS).default("newest"))
    .option("--limit <n>", "at most so many, 1 to 200", wholeNumber(1, 200), 60)
    .option("--cursor <cursor>", "`next_cursor` of the page before")
    .option("--json", "answer in JSON: { data: [{ id, src, kind, name, … }], next_cursor }")
    .action(({ json, ...query }: ListFlags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const page = await app.query(({ read }) => listAssets(read, query));
        const text = page.data.map(line).join("\n") || "Nothing found.";
        return ok({ json: { data: page.data.map(assetJson), next_cursor: page.nextCursor }, text });
      }),
    );
  media
    .command("add")
    .description("Takes pictures and videos in: files of this machine, or https addresses.")
    .argument("<file...>", "files or addresses")
    .option("--folder <id>", "into this folder")
    .option("--json", "answer in JSON: { added: [{ id, src, … }] }; the first that is refused ends it")
    .action((sources: string[], { folder, json }: { folder?: string; json?: boolean }) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const added: Asset[] = [];
        for (const source of sources) {
          const done = await take(app, source, folder ?? null);
          if (!done.ok) return done;
          added.push(done.value.asset);
        }
        await app.media.settled();
        return ok({ json: { added: added.map(assetJson) }, text: added.map(line).join("\n") });
      }),
    );
  media
    .command("uses")
    .description("Lists what shows an asset.")
    .argument("<asset>", "its id, or its key (media/…)")
    .option("--json", "answer in JSON: { uses: [{ holder, id, kind, title, href, state }] }")
    .action((asset: string, { json }: { json?: boolean }) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const found = await app.query(async ({ read }) =>
          asset.startsWith("media/") ? (await findAssetsBySrc(read, [asset]))[0] : findAsset(read, asset),
        );
        if (!found) return refuse("asset.not_found", { id: asset });
        const uses = await app.whereUsed(found.src, "en");
        const text = uses.map(({ state, kind, title, href }) => [state, kind, title, href].join("\t")).join("\n");
        return ok({ json: { uses }, text: text || "Nothing shows it." });
      }),
    );
  media
    .command("original")
    .description("Writes a picture as it came, with all that its camera wrote into it, to a file.")
    .argument("<id>", "of the asset")
    .requiredOption("--output <file>", "into this file")
    .option("--json", "answer in JSON: { file, bytes }")
    .action((id: string, { output, json }: { output: string; json?: boolean }) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const found = await app.assets.original(id);
        if (!found) return refuse("asset.no_original", { name: id });
        await pipeline(found.file.content, createWriteStream(output));
        return ok({ json: { file: output, bytes: found.file.bytes }, text: output });
      }),
    );
  media
    .command("redraw")
    .description("Draws pictures anew of what came, as large and as well as the shop draws them today.")
    .argument("<id...>", "of assets")
    .option("--json", "answer in JSON: { redrawn: [{ id, src, … }] }; the first that is refused ends it")
    .action((ids: string[], { json }: { json?: boolean }) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const redrawn: Asset[] = [];
        for (const id of ids) {
          const done = await app.assets.redraw(operator, id);
          if (!done.ok) return done;
          redrawn.push(done.value);
        }
        await app.media.settled();
        return ok({ json: { redrawn: redrawn.map(assetJson) }, text: redrawn.map(line).join("\n") });
      }),
    );
  media
    .command("sweep")
    .description("Throws away what nothing shows; it stays in the bin for 30 days.")
    .option("--dry", "only say what would go")
    .option("--days <n>", "what is at least so many days old", wholeNumber(1, 3_650), 7)
    .option("--json", "answer in JSON: { found: [{ id, src, name, bytes }], trashed: [id] }")
    .action(({ dry, days, json }: { dry?: boolean; days: number; json?: boolean }) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const done = await app.assets.sweep(operator, { days, ...(dry && { dry }) });
        if (!done.ok) return done;
        const { found, trashed } = done.value;
        const lines = found.map(({ id, name, bytes }) => [id, bytes, name].join("\t"));
        const sum = dry ? `Would go: ${found.length}` : `Thrown away: ${trashed.length}`;
        return ok({ json: done.value, text: [...lines, sum].join("\n") });
      }),
    );
}

async function take(app: App, source: string, folder: string | null) {
  if (/^https?:\/\//i.test(source)) return app.assets.fetch(operator, source, { folder });
  const bytes = await readFile(source).catch((error: NodeJS.ErrnoException) => error.code ?? "unreadable");
  if (typeof bytes === "string") return refuse("input.invalid", { problem: `${source}: ${bytes}` });
  return app.assets.take(operator, bytes, { name: basename(source), folder });
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`a number from ${min} to ${max}.`);
  };
}

function assetJson({ isDecorative, trashedAt, createdAt, updatedAt, original, ...asset }: Asset) {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...asset,
    decorative: isDecorative,
    original_bytes: original?.bytes ?? null,
    trashed_at: instant(trashedAt),
    created_at: instant(createdAt),
  };
}

function line({ id, kind, bytes, uses, name }: Asset): string {
  return [id, kind, bytes, `${uses} uses`, name].join("\t");
}
