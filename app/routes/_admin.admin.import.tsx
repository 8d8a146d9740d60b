import { json } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { fileBytes, textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { type ImportResult, ImportScreen } from "#app/admin/import/import-screen.tsx";
import { importMessages } from "#app/admin/import/messages.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { describeFileRefusal, describeProblem, IMPORT_FORMATS } from "#app/commerce/catalog/index.server.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { importCatalogue } from "#app/commerce/stock/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(importMessages, "title");

export const loader = guarded("products.import", async () => null);

/** More than a screen shows is no help; the command line lists them all. */
const SHOWN = 200;

export const action = guarded("products.import", async ({ request, context }, { who, locale }) => {
  const { app } = context;
  const form = await readForm(request);
  const field = textFields(form);
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    return json<ImportResult>({ ok: false, message: translator(importMessages, locale)("noFile") }, { status: 422 });
  }
  const { currency } = await app.shop();
  const dryRun = field("intent") !== "run";
  const done = await importCatalogue(fileBytes(file), {
    format: IMPORT_FORMATS.find((format) => format === field("format")) ?? "auto",
    currency,
    dryRun,
    transact: (work) => app.command(who, work),
  });
  if (!done.ok) {
    return json<ImportResult>({ ok: false, message: describeFileRefusal(done.refusal, locale) }, { status: 422 });
  }
  const { problems, format: _, ...counts } = done.value;
  const shown = problems.slice(0, SHOWN);
  const report = {
    ...counts,
    dryRun,
    problems: shown.map((problem) => ({
      line: problem.line,
      column: problem.column,
      severity: problem.severity,
      message: describeProblem(problem, locale),
    })),
    unlisted: counts.unlisted + problems.length - shown.length,
  };
  return json<ImportResult>({ ok: true, report });
});

export default function Import() {
  return <ImportScreen result={useActionData<typeof action>()} />;
}
