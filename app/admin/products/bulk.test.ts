import { expect, it } from "vitest";
import { readChange } from "./bulk.server.ts";
import type { BulkDraft } from "./bulk-types.ts";

const draft = (change: Partial<BulkDraft>): BulkDraft => ({
  ...{ what: "price", mode: "percent", number: "", compareAt: "keep", status: "draft", addTags: "", removeTags: "" },
  ...change,
});

it.each([
  [{ number: "−15" }, { price: { percent: -15 } }],
  [
    { number: "10 %", compareAt: "before" },
    { price: { percent: 10 }, compareAt: "before" },
  ],
  [{ mode: "add", number: "-5,50" }, { price: { add: -550 } }],
  [
    { mode: "set", number: "1 299,90", compareAt: "clear" },
    { price: { set: 129_990 }, compareAt: "clear" },
  ],
  [{ what: "stock", mode: "set", number: "12" }, { stock: { set: 12 } }],
  [{ what: "stock", mode: "add", number: "+3" }, { stock: { add: 3 } }],
  [
    { what: "tags", addTags: "été، soldes", removeTags: "" },
    { addTags: ["été", "soldes"], removeTags: [] },
  ],
  [{ what: "status", status: "active" }, { status: "active" }],
] as const)("reads %j", (typed, change) => {
  expect(readChange(draft(typed), "MAD")).toEqual({ ok: true, value: change });
});

it.each([{ number: "beaucoup" }, { mode: "set", number: "" }, { what: "stock", number: "1.5" }] as const)(
  "points at the number of %j",
  (typed) => {
    const read = readChange(draft(typed), "MAD");
    expect(!read.ok && read.refusal.pointer).toBe("/number");
  },
);
