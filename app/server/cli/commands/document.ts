import { writeFileSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import {
  bundleText,
  type DocumentSummary,
  type DocumentsQuery,
  listDocuments,
  publishDocument,
  publishedSchema,
  SCHEMA_NAMES,
  type SchemaName,
} from "#app/documents/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Node } from "#blocks/contract/index.ts";
import type { RenderedDocument } from "#runtime/render/render-document.ts";
import { themeWarnings } from "#runtime/theme/theme-warnings.ts";
import { pageUrls, summaryJson } from "../../api/document-json.ts";
import type { App } from "../../app.ts";
import { documentDiff } from "../../documents/diff.ts";
import { costOfStored } from "../../documents/document-cost.ts";
import { costAnswer, costOfFile } from "../documents/cost-answer.ts";
import { isFile, isStored, readDocument } from "../documents/read-document.ts";
import { sayInvalid } from "../documents/say-invalid.ts";
import { EXIT } from "../exit.ts";
import { renderSample, standalonePage } from "../standalone-page.ts";
import { validateFile } from "../validate-document.ts";
import { type Answer, operator, say, withApp } from "../with-app.ts";
import { addBranchDocument } from "./branch-document.ts";
import { addCheckDocument } from "./check-document.ts";
import { addImportDocument } from "./import-document.ts";
import { addProposals } from "./propose-document.ts";

interface Json {
  json?: boolean;
}

/** Epoch ms. */
interface Window {
  from?: number;
  until?: number;
}

function instant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError("It is written like 2026-12-01T08:00:00Z.");
  return at;
}

interface ExportFlags extends Json {
  revision?: string;
  assets?: boolean;
  static?: boolean;
  output?: string;
}

interface RenderFlags extends Json {
  locale: Locale;
  output?: string;
}

export function addDocument(program: Command): void {
  const group = program.command("document").description("Pages, forms and campaigns.");
  group
    .command("list")
    .description("Lists documents, last changed first.")
    .addOption(new Option("--kind <kind>", "documents of this kind").choices(SCHEMA_NAMES.slice(1)))
    .option("--q <words>", "words of a title")
    .option("--json", "answer in JSON: { data }")
    .action((flags: Json & DocumentsQuery) => withApp(flags, (app) => list(app, flags)));
  group
    .command("export <ids...>")
    .description("Prints a document as JSON; several, or with --assets, as one file that import takes back.")
    .option("--revision <revision>", "the first of them at this revision")
    .option("--assets", "with the sections and forms it names, and every picture")
    .option("--static", "one page as a web site in a zip, which any file server shows; with --json: { file, files }")
    .option("--output <file>", "into a file instead")
    .option("--json", "the same; refusals are JSON too")
    .action((ids: string[], flags: ExportFlags) => withApp(flags, (app) => exportSome(app, ids, flags)));
  addImportDocument(group);
  addCheckDocument(group);
  addBranchDocument(group);
  addProposals(group);
  group
    .command("validate <file>")
    .description(
      "Says whether a file is a document that the shop takes. Needs no database. Answers { valid, errors: [{ pointer, message }] }, of a theme also what is hard to read: { warnings }.",
    )
    .option("--json", "nothing but that")
    .action((file: string, flags: Json) => validate(file, flags));
  group
    .command("diff <before> <after>")
    .description("Says how one version became another. Each is a file, an id, or ID@REVISION.")
    .option(
      "--json",
      "answer in JSON: { same, differences: [{ kind, id, type, changes: [{ pointer, before, after }] }] }",
    )
    .action((before: string, after: string, flags: Json) => diff(before, after, flags));
  group
    .command("render <fileOrId>")
    .description(
      "Prints a complete HTML page: of a file with sample products (no database needed), of an id with the shop's own.",
    )
    .addOption(new Option("--locale <locale>", "in this language").choices(["fr", "ar", "en"]).default("fr"))
    .option("--output <file>", "into a file instead")
    .option("--json", "answer in JSON: { html }, or { file }")
    .action((what: string, flags: RenderFlags) => render(what, flags));
  group
    .command("cost <fileOrId>")
    .description(
      "Says what a document costs a telephone: bytes, elements, what is painted last. Of a file with sample products.",
    )
    .addOption(new Option("--locale <locale>", "in this language").choices(["fr", "ar", "en"]).default("fr"))
    .option(
      "--json",
      "answer in JSON: { width, dpr, html, css, js, images, unknownImages, nodes, lcp, around, sent, blocks }",
    )
    .action((what: string, flags: Json & { locale: Locale }) => cost(what, flags));
  group
    .command("publish <id>")
    .description("Shows a document in the shop, now or from a given time on.")
    .option("--from <instant>", "ISO 8601: 2026-12-01T08:00:00Z", instant)
    .option("--until <instant>", "ISO 8601", instant)
    .option("--reason <words>", "why, where it costs more than the shop's budget")
    .option("--json", "answer in JSON: { id, revision, urls }")
    .action((id: string, flags: Json & Window & { reason?: string }) =>
      withApp(flags, (app) => publish(app, id, flags)),
    );
  group
    .command("schema [name]")
    .description(`Prints the JSON schema of documents: ${SCHEMA_NAMES.join(", ")}.`)
    .option("--json", "the same")
    .action((name = "document") => schema(name));
}

async function list(app: App, { kind, q }: DocumentsQuery): Promise<Result<Answer>> {
  const found = await app.query(({ read, clock }) => everyDocument(read, clock.now(), { kind, q }));
  const lines = found.map((each) =>
    [each.id, each.kind, each.use ?? "-", each.publication?.state ?? "draft", Object.values(each.title)[0] ?? ""].join(
      "\t",
    ),
  );
  return ok({ json: { data: found.map(summaryJson) }, text: lines.join("\n") });
}

async function everyDocument(
  read: Reader,
  now: number,
  { kind, q }: Pick<DocumentsQuery, "kind" | "q">,
): Promise<DocumentSummary[]> {
  const all: DocumentSummary[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await listDocuments(
      read,
      { limit: 250, ...(kind && { kind }), ...(q && { q }), ...(cursor && { cursor }) },
      now,
    );
    all.push(...page.data);
    cursor = page.nextCursor;
  }
  return all;
}

async function exportSome(app: App, ids: readonly string[], flags: ExportFlags): Promise<Result<Answer>> {
  if (flags.static) return exportSite(app, ids[0] ?? "", flags);
  const packed = await app.travel.pack(ids, flags.revision);
  if (!packed.ok) return packed;
  const [doc] = packed.value.docs;
  const alone = ids.length === 1 && !flags.assets ? doc : undefined;
  const text = alone ? `${JSON.stringify(alone, null, 2)}\n` : bundleText(packed.value);
  if (flags.output) writeFileSync(flags.output, text);
  return ok({ json: alone ?? packed.value, text: flags.output ?? text.slice(0, -1) });
}

async function exportSite(app: App, id: string, { revision, output }: ExportFlags): Promise<Result<Answer>> {
  const site = await app.site(id, revision);
  if (!site.ok) return site;
  const { name, zip, files } = site.value;
  writeFileSync(output ?? name, zip);
  return ok({ json: { file: output ?? name, files }, text: output ?? name });
}

/** The answer is the same with and without `--json`, for whatever reads it; people get lines beside it. */
function validate(file: string, { json }: Json): void {
  const read = validateFile(file);
  const errors = "errors" in read ? read.errors : [];
  const warnings = "doc" in read ? themeWarnings(read.doc) : [];
  const answer = { valid: errors.length === 0, errors, ...(warnings.length > 0 && { warnings }) };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  if (errors.length > 0) sayInvalid(errors, json ? "nothing" : "lines");
}

async function diff(before: string, after: string, flags: Json): Promise<void> {
  const work = async (app?: App): Promise<Result<Answer>> => {
    const [old, fresh] = [await readDocument(app, before), await readDocument(app, after)];
    if (!old.ok) return old;
    if (!fresh.ok) return fresh;
    return ok(documentDiff(old.value, fresh.value));
  };
  if ([before, after].some((what) => !isFile(what) && isStored(what))) return withApp(flags, work);
  say(await work(), flags.json ?? false);
}

async function render(what: string, flags: RenderFlags): Promise<void> {
  const onError = ({ type }: Node, error: unknown) =>
    process.stderr.write(`${type}: ${error instanceof Error ? error.message : error}\n`);
  if (isFile(what)) {
    const read = validateFile(what);
    if ("errors" in read) return sayInvalid(read.errors, flags.json ? "json" : "lines");
    const { json, text } = written(await renderSample(read.doc, { locale: flags.locale, onError }), flags);
    process.stdout.write(flags.json ? `${JSON.stringify(json)}\n` : `${text}\n`);
    return;
  }
  if (!isStored(what)) {
    process.stderr.write(`There is no file "${what}", and it is no id of a document.\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  await withApp(flags, async (app) => {
    const found = await readDocument(app, what);
    if (!found.ok) return found;
    return ok(written(await app.storefront.render(found.value, flags.locale, onError), flags));
  });
}

async function cost(what: string, flags: Json & { locale: Locale }): Promise<void> {
  if (!isStored(what) || isFile(what)) {
    const read = validateFile(what);
    if ("errors" in read) return sayInvalid(read.errors, flags.json ? "json" : "lines");
    return say(ok(costAnswer(await costOfFile(read.doc, flags.locale))), flags.json ?? false);
  }
  await withApp(flags, async (app) => {
    const found = await readDocument(app, what);
    return found.ok ? ok(costAnswer(await costOfStored(app, found.value, flags.locale))) : found;
  });
}

function written(rendered: RenderedDocument, { locale, output }: RenderFlags): Answer {
  const html = standalonePage(rendered, locale);
  if (output) writeFileSync(output, html);
  return { json: output ? { file: output } : { html }, text: output ?? html };
}

async function publish(
  app: App,
  id: string,
  { from, until, reason }: Window & { reason?: string },
): Promise<Result<Answer>> {
  const window = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  const asked = { id, ...window, ...(reason !== undefined && { reason }), ...(await app.weighed(id)) };
  const done = await app.command(operator, (ctx) => publishDocument(ctx, asked));
  if (!done.ok) return done;
  const { locales } = await app.shop();
  const urls = pageUrls(done.value.slugs, app.env.origin, locales[0] ?? "fr");
  return ok({
    json: { id, revision: done.value.revision, urls },
    text: Object.values(urls).join("\n") || "Published.",
  });
}

function schema(name: string): void {
  const known = SCHEMA_NAMES.find((each) => each === name);
  if (known) process.stdout.write(`${JSON.stringify(publishedSchema(known satisfies SchemaName), null, 2)}\n`);
  else {
    process.stderr.write(`There are schemas of ${SCHEMA_NAMES.join(", ")}.\n`);
    process.exitCode = EXIT.usage;
  }
}
