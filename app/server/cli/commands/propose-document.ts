import type { Command } from "commander";
import { ok } from "#app/commerce/kernel/result.ts";
import { listProposals, proposeDocument } from "#app/documents/index.server.ts";
import { waitingJson } from "../../documents/waiting-json.ts";
import { operator, withApp } from "../with-app.ts";

interface Flags {
  revision?: string;
  note?: string;
  json?: boolean;
}

export function addProposals(group: Command): void {
  group
    .command("propose <id>")
    .description(
      "Asks somebody who may publish to publish a document. A newer proposal takes the place of the one that waits.",
    )
    .option("--revision <revision>", "this revision; the last one where absent")
    .option("--note <words>", "for whoever decides")
    .option("--json", "answer in JSON: { proposal, document, revision }")
    .action((document: string, { revision, note = "", ...flags }: Flags) =>
      withApp(flags, async (app) => {
        const asked = { id: document, note, ...(revision !== undefined && { revision }) };
        const done = await app.command(operator, (ctx) => proposeDocument(ctx, asked));
        if (!done.ok) return done;
        const json = { proposal: done.value.id, document, revision: done.value.revision };
        return ok({ json, text: `Proposed: ${json.proposal}` });
      }),
    );
  group
    .command("proposals")
    .description("Lists what waits for somebody who may publish, the oldest first.")
    .option("--json", "answer in JSON: { documents, templates }")
    .action((flags: Flags) =>
      withApp(flags, async (app) => {
        const json = waitingJson(await app.query(({ read }) => listProposals(read)));
        const lines = [
          ...json.documents.map((each) => [each.id, "document", each.document, each.author, each.note].join("\t")),
          ...json.templates.map((each) =>
            [each.id, "template", `${each.kind} ${each.subject}`, each.author, each.document ?? "-"].join("\t"),
          ),
        ];
        return ok({ json, text: lines.join("\n") || "Nothing waits." });
      }),
    );
}
