import { json } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { fileBytes, textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { type StockImportResult, StockImportScreen } from "#app/admin/stock/import-screen.tsx";
import { stockMessages } from "#app/admin/stock/messages.ts";
import { describeFileRefusal } from "#app/commerce/catalog/index.server.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { describeLevelProblem, importLevels } from "#app/commerce/stock/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(stockMessages, "importTitle");

export const loader = guarded("stock.adjust", async () => null);

/** More than a screen shows is no help; the command line lists them all. */
const SHOWN = 200;

export const action = guarded("stock.adjust", async ({ request, context }, { who, locale }) => {
  const form = await readForm(request);
  const field = textFields(form);
  const file = form.get("file");
  const refuse = (message: string) => json<StockImportResult>({ ok: false, message }, { status: 422 });
  if (!(file instanceof File) || file.size === 0) return refuse(translator(stockMessages, locale)("noFile"));
  const dryRun = field("intent") !== "run";
  const done = await importLevels(fileBytes(file), {
    ...{ dryRun, reason: field("reason").slice(0, 190) },
    transact: (work) => context.app.command(who, work),
  });
  if (!done.ok) return refuse(describeFileRefusal(done.refusal, locale));
  const { problems, ...counts } = done.value;
  const shown = problems.slice(0, SHOWN);
  return json<StockImportResult>({
    ok: true,
    report: {
      ...counts,
      dryRun,
      problems: shown.map((problem) => {
        const { line, column } = problem;
        return { line, column, severity: "error" as const, message: describeLevelProblem(problem, locale) };
      }),
      unlisted: counts.unlisted + problems.length - shown.length,
    },
  });
});

export default function StockImport() {
  return <StockImportScreen result={useActionData<typeof action>()} />;
}
