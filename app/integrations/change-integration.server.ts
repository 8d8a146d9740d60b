import type { Context } from "#app/commerce/context.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { seal } from "#app/platform/secret.server.ts";
import { readIntegration, saveIntegration } from "#app/settings/index.server.ts";
import { checkFields, type Definition, type FieldValues } from "./definition.ts";
import { openSecrets, purposeOf } from "./opened.server.ts";

export interface IntegrationInput {
  enabled: boolean;
  /** As typed; an empty secret keeps the one that is there. */
  values: FieldValues;
  version: number;
}

/** Checks and keeps what a merchant set of an outside service; its secrets are sealed with the shop's own. */
export async function changeIntegration(
  ctx: Context,
  secret: string,
  definition: Definition,
  input: IntegrationInput,
): Promise<Result<number>> {
  const { name, fields } = definition;
  const stored = await readIntegration(ctx.tx, name);
  const kept = (stored && openSecrets(secret, name, stored.secrets)) || {};
  const typed = { ...input.values };
  for (const field of fields) {
    const keeps = field.secret && !typed[field.name]?.trim() && kept[field.name];
    if (keeps) typed[field.name] = keeps;
  }
  const checked = checkFields(definition, typed);
  if (!checked.ok) return checked;
  const of = (secrets: boolean) =>
    Object.fromEntries(
      fields
        .filter((each) => (each.secret ?? false) === secrets)
        .flatMap(({ name: field }) => {
          const value = checked.value[field];
          return value === undefined ? [] : [[field, value]];
        }),
    );
  if (input.version !== (stored?.version ?? 0)) return refuse("settings.conflict");
  return saveIntegration(ctx, {
    ...{ name, enabled: input.enabled, settings: of(false), version: input.version },
    secrets: seal(secret, purposeOf(name), JSON.stringify(of(true))),
  });
}
