import { createUser, listUsers } from "#app/staff/index.server.ts";
import type { App } from "./app.ts";

/** The first owner's name until they change it; the link, not the address, lets them in. */
const FIRST_OWNER = "owner@localhost";

/** Says where the shop stands, and at the very first start how its owner gets in: once, by a link that works once. */
export async function announce(app: App, url: string): Promise<void> {
  const { env } = app;
  const configured = env.origin !== `http://localhost:${env.port}`;
  const shop = configured ? env.origin : url.replace("127.0.0.1", "localhost");
  const admin = env.adminOrigin === env.origin ? shop : env.adminOrigin;
  const lines = [`Shop   ${shop}`, `Admin  ${admin}/admin`];
  const current = (await app.readiness()).migrations === "current";
  const link = current && (await firstOwnerLink(app, admin));
  if (link) lines.push(`Owner  ${link}   (opens once, within 48 hours)`);
  if (!current) lines.push("The database is not up to date. Run: vitrine migrate");
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join("\n")}\n\n`);
}

async function firstOwnerLink(app: App, admin: string): Promise<string | undefined> {
  if ((await listUsers(app.db.read)).length > 0) return undefined;
  const made = await app.command({ actor: { kind: "system" } }, (ctx) =>
    createUser(ctx, { email: FIRST_OWNER, role: "owner" }),
  );
  return made.ok ? `${admin}/admin/welcome/${made.value.link.secret}` : undefined;
}
