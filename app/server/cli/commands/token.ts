import { type Command, Option } from "commander";
import { createToken, TOKEN_SCOPES, type TokenScope } from "#app/staff/index.server.ts";
import { operator, withApp } from "../with-app.ts";

interface TokenFlags {
  name: string;
  scope: TokenScope;
  json?: boolean;
}

export function addToken(program: Command): void {
  program
    .command("token")
    .description("Tokens for programs that use the API.")
    .command("create")
    .description("Makes an API token and prints it: once, it is kept as a hash.")
    .requiredOption("--name <name>", "what it is for")
    .addOption(
      new Option(
        "--scope <scope>",
        "each may also do what those before it may; publish: publish where pages are approved; prices: set prices by hand",
      )
        .choices(TOKEN_SCOPES)
        .makeOptionMandatory(),
    )
    .option("--json", "answer in JSON: { id, name, scope, token }")
    .action(({ json, ...input }: TokenFlags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const made = await app.command(operator, (ctx) => createToken(ctx, input));
        return made.ok ? { ok: true, value: { json: made.value, text: made.value.token } } : made;
      }),
    );
}
