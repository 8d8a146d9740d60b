import type { Result } from "#app/commerce/kernel/result.ts";
import { changeIntegration, definitions, describeIntegrations } from "#app/integrations/index.server.ts";
import type { Engine } from "#app/server/engine.ts";
import { staff, testEnv } from "./shop.ts";

/** What a shop that has joined everything would have typed, of the services that tests join most. */
export const SERVICE_VALUES = {
  mail: {
    ...{ host: "smtp.example.com", port: "465", user: "u", password: "p" },
    ...{ from: "shop@example.com", from_name: "La boutique", recipient: "owner@example.com" },
  },
  whatsapp: { access_token: "EAAG-token-1", phone_number_id: "106540352242922", recipient: "+212612345678" },
} as const;

/** Sets an outside service up as staff does, over whatever is set up already. `enabled: false` leaves it. */
export async function joinService(
  engine: Pick<Engine, "query" | "command">,
  name: string,
  values: Readonly<Record<string, string>>,
  { enabled = true } = {},
): Promise<Result<number>> {
  const { secret } = testEnv("", {});
  const definition = definitions.find((each) => each.name === name);
  if (!definition) throw new Error(`No service ${name}`);
  const known = (await engine.query((q) => describeIntegrations(q.read, secret))).find((each) => each.name === name);
  const input = { enabled, values, version: known?.version ?? 0 };
  return engine.command(staff, (ctx) => changeIntegration(ctx, secret, definition, input));
}
