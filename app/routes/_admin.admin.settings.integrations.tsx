import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields, textValues } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { IntegrationDone } from "#app/admin/integrations/integration-card.tsx";
import { IntegrationsScreen } from "#app/admin/integrations/integrations-screen.tsx";
import { integrationMessages } from "#app/admin/integrations/messages.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { reasonOf, tellReason } from "#app/commerce/failures.ts";
import { changeIntegration, definitions, describeIntegrations } from "#app/integrations/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(integrationMessages, "title");

export const loader = guarded("integrations.manage", async ({ context }, visit) => {
  const { app } = context;
  return {
    integrations: (await describeIntegrations(app.db.read, app.env.secret)).map((each) => ({
      ...each,
      error: each.error && tellReason(each.error, visit.who.locale),
    })),
    hooks: `${app.env.origin}/hooks`,
    mayManageTeam: visit.may("staff.manage"),
  };
});

export const action = guarded("integrations.manage", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const field = textFields(form);
  const { app } = context;
  const definition = definitions.find(({ name }) => name === field("name"));
  if (!definition) throw new Response(null, { status: 400 });
  const done = (what: IntegrationDone) => json<Outcome<IntegrationDone>>({ ok: true, done: what });
  if (field("intent") === "test") {
    try {
      await app.integrations.test(definition.name);
      return done("tested");
    } catch (error) {
      const { words, detail } = tellReason(reasonOf(error), who.locale);
      const problem = detail === "" ? words : `${words} (${detail})`;
      return refused({ code: "integration.unreachable", data: { problem } }, who.locale);
    }
  }
  const values = Object.fromEntries(
    definition.fields.map(({ name, kind }) => [
      name,
      kind === "choices" ? textValues(form, name).join(",") : field(name),
    ]),
  );
  const input = { enabled: field("enabled") === "on", values, version: Number(field("version")) };
  const saved = await app.command(who, (ctx) => changeIntegration(ctx, app.env.secret, definition, input));
  return saved.ok ? done("saved") : refused(saved.refusal, who.locale);
});

export default function Integrations() {
  return <IntegrationsScreen {...useLoaderData<typeof loader>()} />;
}
