import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { outboxMessages } from "#app/admin/outbox/messages.ts";
import { OutboxScreen } from "#app/admin/outbox/outbox-screen.tsx";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { tellReason } from "#app/commerce/failures.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { countLetters, LETTER_STATES, listLetters, replayLetters } from "#app/commerce/outbox/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(outboxMessages, "title");

export const loader = guarded("outbox.manage", async ({ request, context }, visit) => {
  const asked = new URL(request.url).searchParams.get("state");
  const state = LETTER_STATES.find((each) => each === asked);
  const [letters, counts] = await context.app.query(({ read }) =>
    Promise.all([listLetters(read, { state, limit: 100 }), countLetters(read)]),
  );
  const told = letters.map((letter) => ({
    ...letter,
    error: letter.error && tellReason(letter.error, visit.who.locale),
  }));
  return { letters: told, counts, state: state ?? null, mayManageTeam: visit.may("staff.manage") };
});

export const action = guarded("outbox.manage", async ({ request, context }, { who }) => {
  const id = textFields(await readForm(request))("id");
  const done = await context.app.command(who, async (ctx) => {
    const count = await replayLetters(ctx, id === "" ? { all: true } : { id });
    return count === 0 && id !== "" ? refuse("letter.not_found") : ok(count);
  });
  if (!done.ok) return refused(done.refusal, who.locale);
  return json<Outcome<"replayed">>({ ok: true, done: "replayed", count: done.value });
});

export default function Outbox() {
  return <OutboxScreen {...useLoaderData<typeof loader>()} />;
}
