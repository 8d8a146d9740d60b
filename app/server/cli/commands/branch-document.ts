import { type Command, Option } from "commander";
import { ok, type Refusal } from "#app/commerce/kernel/result.ts";
import {
  type BranchConflictData,
  branchDocument,
  findDocument,
  type JoinInput,
  listBranches,
  mergeBranch,
  updateBranch,
} from "#app/documents/index.server.ts";
import { summaryJson } from "../../api/document-json.ts";
import { sayInvalid } from "../documents/say-invalid.ts";
import { validateFile } from "../validate-document.ts";
import { operator, withApp } from "../with-app.ts";

interface BranchFlags {
  name: string;
  revision?: string;
  json?: boolean;
}

interface JoinFlags {
  prefer?: JoinInput["prefer"];
  file?: string;
  basedOn?: string;
  json?: boolean;
}

export function addBranchDocument(group: Command): void {
  group
    .command("branch <id>")
    .description(
      "Begins a draft beside a document, that is edited like any and merged back. Without --name: lists them.",
    )
    .option("--name <name>", "what the new branch is called")
    .option("--revision <revision>", "begins with this revision, else with the newest")
    .option("--json", "answer in JSON: { id, revision }, or { data }")
    .action((id: string, flags: Partial<BranchFlags>) =>
      flags.name === undefined ? list(id, flags) : branch(id, { ...flags, name: flags.name }),
    );
  addJoining(
    group
      .command("merge <branch>")
      .description("Brings a branch back into its document as a new revision. What is published stays as it is."),
    mergeBranch,
  );
  addJoining(
    group
      .command("update-branch <branch>")
      .description("Brings a branch up to date: what its document changed meanwhile goes into it."),
    updateBranch,
  );
}

/** Both ways ask the same and answer the same. */
function addJoining(command: Command, run: typeof mergeBranch): void {
  command
    .addOption(
      new Option("--prefer <side>", "whose word counts where both changed the same thing").choices([
        "branch",
        "document",
      ]),
    )
    .option("--file <file>", "the document that was put together of both, with --based-on")
    .option("--based-on <revision>", "the document's revision that the file holds")
    .option("--json", "answer in JSON: { id, revision }")
    .action((id: string, flags: JoinFlags) => join(run, id, flags));
}

function list(id: string, flags: { json?: boolean }): Promise<void> {
  return withApp(flags, (app) =>
    app.query(async ({ read, clock }) => {
      if (!(await findDocument(read, id))) return { ok: false, refusal: { code: "document.not_found", data: { id } } };
      const found = await listBranches(read, [id], clock.now());
      const lines = found.map((each) => `${each.id}\t${each.branch?.name ?? ""}`);
      return ok({ json: { data: found.map(summaryJson) }, text: lines.join("\n") || "No branches." });
    }),
  );
}

function branch(id: string, { json, ...asked }: BranchFlags): Promise<void> {
  return withApp({ ...(json && { json }) }, async (app) => {
    const done = await app.command(operator, (ctx) => branchDocument(ctx, { id, ...asked }));
    return done.ok ? ok({ json: done.value, text: done.value.id }) : done;
  });
}

async function join(
  run: typeof mergeBranch,
  id: string,
  { prefer, file, basedOn = "", json }: JoinFlags,
): Promise<void> {
  const read = file === undefined ? undefined : validateFile(file);
  if (read && "errors" in read) return sayInvalid(read.errors, json ? "json" : "lines");
  const together = read && { doc: read.doc, basedOn };
  await withApp({ ...(json && { json }) }, async (app) => {
    const done = await app.command(operator, (ctx) =>
      run(ctx, { id, ...(prefer && { prefer }), ...(together && { together }) }),
    );
    if (done.ok) return ok({ json: done.value, text: `${done.value.id}\t${done.value.revision}` });
    for (const line of json ? [] : conflictLines(done.refusal)) process.stderr.write(`${line}\n`);
    return done;
  });
}

function conflictLines({ code, data }: Refusal): string[] {
  if (code !== "branch.conflict") return [];
  const { conflicts } = data as unknown as BranchConflictData;
  return conflicts.map((each) => [each.kind, each.key].join("\t"));
}
