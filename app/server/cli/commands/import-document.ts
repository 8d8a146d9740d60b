import { type Command, Option } from "commander";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import {
  type BundleChoices,
  DOC_CHOICES,
  type ReadBundle,
  SHARED_CHOICES,
  type TakenDocument,
} from "#app/documents/index.server.ts";
import type { App } from "../../app.ts";
import { sayInvalid } from "../documents/say-invalid.ts";
import { validateFile } from "../validate-document.ts";
import { type Answer, operator, withApp } from "../with-app.ts";

interface Flags {
  id?: string;
  taken: (typeof DOC_CHOICES)[number];
  shared: (typeof SHARED_CHOICES)[number];
  publish?: boolean;
  reason?: string;
  dryRun?: boolean;
  json?: boolean;
}

export function addImportDocument(group: Command): void {
  group
    .command("import <file>")
    .description("Makes drafts of the documents in a file, or saves the one in it into an existing one.")
    .option("--id <id>", "save into this document")
    .addOption(
      new Option("--taken <choice>", "what becomes of a page whose address or use another page has")
        .choices(DOC_CHOICES)
        .default("create"),
    )
    .addOption(
      new Option("--shared <choice>", "what becomes of a section or form that differs from the shop's own")
        .choices(SHARED_CHOICES)
        .default("copy"),
    )
    .option("--publish", "and publish them")
    .option("--reason <words>", "why one is published that costs more than the shop's budget")
    .option("--dry-run", "write nothing, and report what would have been")
    .option(
      "--json",
      "answer in JSON: { id, revision, documents, shared }, of --dry-run { docs, shared, pictures, missing }",
    )
    .action((file: string, flags: Flags) => run(file, flags));
}

async function run(file: string, flags: Flags): Promise<void> {
  const read = validateFile(file);
  if ("errors" in read) return sayInvalid(read.errors, flags.json ? "json" : "lines");
  const { bundle } = read;
  await withApp(flags, async (app) => {
    const plan = await app.travel.plan(bundle);
    if (!plan.ok) return plan;
    if (flags.dryRun) {
      const lines = plan.value.docs.map(
        ({ title, holder }) => `${Object.values(title)[0] ?? ""}\t${holder ? `as ${holder.id}` : "new"}`,
      );
      return ok({ json: plan.value, text: lines.join("\n") });
    }
    const held = plan.value.docs.flatMap(({ holder }, index) => (holder ? [[index, flags.taken]] : []));
    const shared = plan.value.shared.map(({ id }) => [id, flags.shared]);
    const choices = { docs: Object.fromEntries(held), shared: Object.fromEntries(shared) } satisfies BundleChoices;
    return take(app, bundle, choices, flags);
  });
}

async function take(app: App, bundle: ReadBundle, choices: BundleChoices, flags: Flags): Promise<Result<Answer>> {
  const { id, publish = false, reason } = flags;
  const asked = { ...(id !== undefined && { into: id }), ...(reason !== undefined && { reason }) };
  const taken = await app.travel.take(operator, bundle, { ...choices, publish, ...asked });
  if (!taken.ok) return taken;
  const { docs, shared } = taken.value;
  const told = (each: TakenDocument) => ({ id: each.id, revision: each.revision, outcome: each.outcome });
  const lines = docs.map((each) => `${each.id} ${each.revision}`);
  const [first] = docs;
  return ok({
    json: { id: first?.id, revision: first?.revision, documents: docs.map(told), shared: shared.map(told) },
    text: lines.join("\n"),
  });
}
