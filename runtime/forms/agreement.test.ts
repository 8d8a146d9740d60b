import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { FormField, WantedFee } from "#blocks/contract/index.ts";
import islands from "../../vite.islands.config.ts";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import * as server from "./engine.ts";
import type { FormContext } from "./evaluate-form.ts";
import { feesOf } from "./fees.ts";
import { formSchema } from "./form-schema.ts";
import { packForm } from "./pack-form.ts";
import { schemaPatterns } from "./schema-patterns.ts";
import { anyAnswers, anyEntries, anyForm } from "./testing/any-form.ts";

const FORMS = process.env.VITRINE_FULL ? 500 : 40;
const ANSWERS = process.env.VITRINE_FULL ? 200 : 25;
const context: FormContext = { locale: "en", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };

let place = "";
let browser: typeof server;

/** The engine as the shop's browsers get it: built by the very configuration that builds the islands, minified. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "vitrine-engine-"));
  await build({
    ...islands,
    configFile: false,
    logLevel: "silent",
    build: {
      ...islands.build,
      manifest: false,
      outDir: place,
      emptyOutDir: true,
      rollupOptions: {
        input: "runtime/forms/engine.ts",
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "engine.mjs" },
      },
    },
  });
  browser = (await import(/* @vite-ignore */ pathToFileURL(join(place, "engine.mjs")).href)) as typeof server;
}, 120_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

test(`browser and server agree: ${FORMS * ANSWERS} answers to ${FORMS} forms`, () => {
  const ajv = new Ajv2020({ strict: false, code: { regExp: schemaPatterns } });
  fc.assert(
    fc.property(
      anyForm,
      fc.array(fc.tuple(anyAnswers, anyEntries, fc.nat(3)), { minLength: ANSWERS, maxLength: ANSWERS }),
      (doc, all) => {
        const here = compileForm(doc, registry);
        // What a browser has is what the page brought it.
        const there = browser.unpackForm(
          JSON.parse(packForm(here, { context, document: "d", revision: "r", saving: false })),
          parsePhone,
        );
        const gate = ajv.compile(formSchema(here.units.flatMap(({ field }): FormField[] => (field ? [field] : []))));
        for (const [answers, entries, step] of all) {
          const typed = [server.readSent(here, entries, step), browser.readSent(there, entries, step)] as const;
          expect(typed[1]).toEqual(typed[0]);
          for (const sent of [answers, typed[0]]) {
            const a = server.formState(here, sent, context);
            const b = browser.formState(there, JSON.parse(JSON.stringify(sent)), context);
            expect(b.evaluation).toEqual(a.evaluation);
            expect([...b.shown]).toEqual([...a.shown]);
            expect([...b.withdrawn]).toEqual([...a.withdrawn]);
            expectLawfulFees(feesOf(here, a.evaluation.values, "TND"), feesOf(there, b.evaluation.values, "TND"));
            expect(a.evaluation.required.every((each) => a.evaluation.visible.includes(each))).toBe(true);
            // What was taken is taken again: values are answers.
            if (a.evaluation.valid) expect([gate.errors, gate(a.evaluation.values)]).toEqual([gate.errors, true]);
          }
        }
      },
    ),
    { numRuns: FORMS },
  );
});

/** What the server adds to a price is what the browser showed: whole minor units, above nothing, each fee once. */
function expectLawfulFees(here: readonly WantedFee[], there: readonly WantedFee[]): void {
  expect(there).toEqual(here);
  expect(here.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
  expect(new Set(here.map(({ code }) => code)).size).toBe(here.length);
}
