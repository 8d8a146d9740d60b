import { expect, test } from "vitest";
import { letterMessages, letterName } from "#app/admin/outbox/letter-words.ts";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { ActionHost } from "./form-actions/doer.ts";
import { actionHandlers, DOERS } from "./form-actions/index.ts";
import { createIntegrations, type IntegrationsHost } from "./integrations.ts";
import { subscribers } from "./subscribers.ts";

test("every call outside and every follower of events has a name in words, and no name is left over", () => {
  // Handlers are only listed: nothing is asked of what they would work with.
  const calls = [
    ...createIntegrations({ services: {} } as unknown as Env, {} as unknown as IntegrationsHost).jobs,
    ...actionHandlers({} as unknown as ActionHost, DOERS),
  ].map(({ kind }) => kind);
  const names = [...calls, ...subscribers.map(({ name }) => name)].sort();
  expect(Object.keys(letterMessages.fr).sort()).toEqual(names);
});

test("a name from another version stands as it is", () => {
  for (const locale of LOCALES) {
    const t = translator(letterMessages, locale);
    expect(letterName("payment.refund", t)).not.toContain("payment.");
    expect(letterName("toString", t)).toBe("toString");
  }
});
