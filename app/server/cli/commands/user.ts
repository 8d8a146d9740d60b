import { type Command, Option } from "commander";
import { createUser, ROLES, type Role } from "#app/staff/index.server.ts";
import { operator, withApp } from "../with-app.ts";

interface UserFlags {
  email: string;
  role: Role;
  name?: string;
  json?: boolean;
}

export function addUser(program: Command): void {
  program
    .command("user")
    .description("People who work in the shop.")
    .command("create")
    .description("Adds a member of staff and prints the link by which they come in: once, within 48 hours.")
    .requiredOption("--email <address>", "their e-mail address")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .option("--name <name>", "their name")
    .option("--json", "answer in JSON: { id, email, link }")
    .action(({ json, ...input }: UserFlags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const made = await app.command(operator, (ctx) => createUser(ctx, input));
        if (!made.ok) return made;
        const { id, email } = made.value;
        const link = `${app.env.adminOrigin}/admin/welcome/${made.value.link.secret}`;
        return { ok: true, value: { json: { id, email, link }, text: link } };
      }),
    );
}
