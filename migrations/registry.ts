import type { Tx } from "#app/platform/db/index.server.ts";

/** One step of the schema. It may be interrupted and run again, so each of its statements must stand a second time. */
export interface Migration {
  up(tx: Tx): Promise<void>;
}

const files = import.meta.glob<Migration>("./[0-9]*.ts", { eager: true, import: "default" });

/** All migrations in the order of their names. */
export const migrations: readonly { name: string; migration: Migration }[] = Object.entries(files)
  .map(([path, migration]) => ({ name: path.replace(/^\.\/|\.ts$/g, ""), migration }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
