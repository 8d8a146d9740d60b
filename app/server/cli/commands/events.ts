import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { Command } from "commander";
import { isDate } from "#app/commerce/kernel/clock.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { eventJson, readEvents } from "#app/events/index.server.ts";
import { withApp } from "../with-app.ts";

interface ExportFlags {
  from: string;
  to: string;
  out?: string;
}

export function addEvents(program: Command): void {
  program
    .command("events")
    .description("What visitors did: the shop's own stream of events.")
    .command("export")
    .description("Writes the events of some days, one JSON a line (NDJSON), to standard output or a file.")
    .requiredOption("--from <day>", "first day of the shop's calendar, 2026-11-01")
    .requiredOption("--to <day>", "last day, included")
    .option("--out <file>", "a file to write instead")
    .action(({ from, to, out }: ExportFlags) =>
      withApp({}, async (app) => {
        const wrong = [from, to].find((day) => !isDate(day));
        if (wrong !== undefined) return refuse("input.invalid", { problem: `${wrong} is no day like 2026-11-01` });
        await app.events.settled();
        const target = out === undefined ? process.stdout : createWriteStream(out);
        let count = 0;
        for await (const event of readEvents(app.db.read, { from, until: to })) {
          count++;
          if (!target.write(`${JSON.stringify(eventJson(event))}\n`)) await once(target, "drain");
        }
        if (out === undefined) return ok({ json: { exported: count }, text: "" });
        target.end();
        await finished(target);
        return ok({ json: { exported: count }, text: `${count} events written to ${out}` });
      }),
    );
}
