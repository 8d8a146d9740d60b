import { arch } from "node:process";
import type { Command } from "commander";
import { stockChecks } from "#app/commerce/stock/index.server.ts";
import { pendingMigrations } from "#migrations/migrate.ts";
import type { App } from "../../app.ts";
import { verify } from "../../verify.ts";
import { EXIT } from "../exit.ts";
import { withApp } from "../with-app.ts";

interface Finding {
  name: string;
  ok: boolean;
  found: string;
  /** How to mend it; only where it is not well. */
  mend?: string;
}

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("Looks at Node, database, migrations and storage, and says how to mend each.")
    .option("--json", "answer in JSON: { ok, findings }")
    .action((options: { json?: boolean }) =>
      withApp({ ...options, anySchema: true }, async (app) => {
        const findings = await examine(app);
        const ok = findings.every((finding) => finding.ok);
        if (!ok) process.exitCode = EXIT.refused;
        return { ok: true, value: { json: { ok, findings }, text: findings.map(line).join("\n") } };
      }),
    );
}

async function examine(app: App): Promise<Finding[]> {
  const database = await lookAt("Database", () => databaseFinding(app));
  const rest = database.ok
    ? [await lookAt("Migrations", () => migrationsFinding(app)), await lookAt("Stock", () => stockFinding(app))]
    : [];
  return [nodeFinding(), database, ...rest, await lookAt("Storage", () => storageFinding(app))];
}

/** What throws is a finding too: the doctor never falls ill. */
async function lookAt(name: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const found = error instanceof Error ? wholeMessage(error) : String(error);
    return { name, ok: false, found, mend: MEND[name] ?? "See the message." };
  }
}

/** A failed fetch says why only in what caused it. */
function wholeMessage({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

const MEND: Record<string, string> = {
  Database: "Start the database and check DATABASE_URL: host, port, user, password and name.",
  Stock: "Bring the database up to date (vitrine migrate), then look again.",
  Storage: "Set VITRINE_DATA to a folder that this user may write, or check STORAGE_URL: key, secret, host and bucket.",
};

function nodeFinding(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const found = `${process.version} on ${process.platform} ${arch}`;
  return major >= 24
    ? { name: "Node", ok: true, found }
    : { name: "Node", ok: false, found, mend: "Run through npx vitrine, which brings Node 24, or install Node 24." };
}

async function databaseFinding({ db }: App): Promise<Finding> {
  const sql = db.dialect === "sqlite" ? "SELECT sqlite_version() AS version" : "SELECT VERSION() AS version";
  const row = await db.read.one<{ version: string }>(sql);
  return {
    name: "Database",
    ok: true,
    found: `${db.dialect === "sqlite" ? "SQLite" : "MySQL protocol"} ${row?.version}`,
  };
}

async function migrationsFinding({ db }: App): Promise<Finding> {
  const pending = await pendingMigrations(db);
  return pending.length === 0
    ? { name: "Migrations", ok: true, found: "current" }
    : { name: "Migrations", ok: false, found: `${pending.length} pending`, mend: "Run: vitrine migrate" };
}

async function stockFinding({ db }: App): Promise<Finding> {
  const broken = (await verify(db.read, { only: stockChecks })).filter((check) => check.broken > 0);
  return broken.length === 0
    ? { name: "Stock", ok: true, found: "every balance is the sum of its ledger" }
    : {
        name: "Stock",
        ok: false,
        found: broken.map(({ title, broken }) => `${broken} rows break: ${title}`).join("; "),
        mend: "Run vitrine verify to see the rows; count these articles, and keep a copy of the database for the makers.",
      };
}

async function storageFinding({ files }: App): Promise<Finding> {
  return { name: "Storage", ok: true, found: await files.check() };
}

function line({ name, ok, found, mend }: Finding): string {
  return `${ok ? "✓" : "✗"} ${name}: ${found}${mend ? `\n    ${mend}` : ""}`;
}
