import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { labelled, screenTranslator } from "#app/commerce/kernel/messages.ts";
import { type Currency, formatMoney } from "#app/commerce/kernel/money.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import type { CallOutcome, FeeBrief, LineBrief, OrderChange, OrderEvent } from "#app/commerce/orders/index.server.ts";
import { methodWord } from "#app/commerce/payments/words.ts";
import type { Disposition } from "#app/commerce/stock/types.ts";
import { exactTime } from "#app/ui/relative-time.tsx";
import { returnMessages } from "./returns/messages.ts";
import type { TimelineEntry } from "./types.ts";
import { workMessages } from "./work/messages.ts";

interface Reader {
  locale: Locale;
  currency: Currency;
  timeZone: string;
}

/** An order's timeline in words: what happened, and for a change what was there before and is there after. */
export function timelineView(events: readonly OrderEvent[], reader: Reader): TimelineEntry[] {
  return events
    .filter((event, index) => !isEcho(event, events[index - 1]))
    .map((event) => ({
      id: event.id,
      kind: event.kind,
      actor: { kind: event.actorKind, name: event.actorName },
      at: event.at,
      ...wordsOf(event, reader),
    }));
}

/** Written by one act: its clock moves a little while it writes. */
const AT_ONCE = 1_000;

/** An order that followed its one parcel says nothing that the parcel has not said. */
function isEcho(event: OrderEvent, before: OrderEvent | undefined): boolean {
  return before?.kind === `parcel_${event.kind}` && event.at - before.at < AT_ONCE;
}

type Told = Pick<TimelineEntry, "note" | "changes" | "about">;

function wordsOf({ kind, data }: OrderEvent, reader: Reader): Told {
  const t = screenTranslator(workMessages, reader.locale);
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  const told: Told = { note: text("reason") || text("note") || text("text"), changes: [], about: "" };
  if (kind === "edited") return { ...told, changes: editedWords(data.changes as OrderChange[], reader) };
  if (kind === "tagged") return { ...told, note: signed(data.added, "+") + signed(data.removed, "−") };
  if (kind === "assigned") return { ...told, about: text("to") };
  if (kind === "merged") return { ...told, about: text("number") };
  if (kind === "cancelled" && text("into")) return { note: "", changes: [], about: text("into") };
  if (kind === "parcel_changed") return { ...told, changes: parcelChanges(data, reader) };
  if (kind === "goods_returned")
    return { ...told, note: [goodsBack(data, reader), told.note].filter(Boolean).join("\n") };
  if (kind.startsWith("parcel_"))
    return { ...told, note: [text("carrier"), text("tracking")].filter(Boolean).join(" · ") };
  if (kind !== "called") return told;
  const due = typeof data.dueAt === "number" ? exactTime(data.dueAt, reader.locale, reader.timeZone) : "";
  const outcome = t(`outcome.${data.outcome as CallOutcome}`);
  return { ...told, about: due ? `${outcome} — ${t("callAgain", { when: due })}` : outcome };
}

/** What came back, where it went, and what was given back for it. */
function goodsBack({ lines, refund, fees = [] }: OrderEvent["data"], reader: Reader): string {
  const { locale, currency } = reader;
  const t = screenTranslator(returnMessages, locale);
  const units = (lines as { title: string; variant: string; quantity: number; disposition: Disposition }[]).map(
    ({ title, variant, quantity, disposition }) =>
      `${quantity} × ${[title, variant].filter(Boolean).join(" ")} — ${t(`disposition.${disposition}`)}`,
  );
  const money = typeof refund === "number" && refund > 0 ? formatMoney({ amount: refund, currency }, locale) : "";
  const added = valueWords("fees", fees, reader);
  return [...units, money && labelled(t("refund"), money, locale), added && labelled(t("fees"), added, locale)]
    .filter(Boolean)
    .join("\n");
}

/** A region goes with its town: its code says nothing more to people. */
function editedWords(changes: readonly OrderChange[], reader: Reader): TimelineEntry["changes"] {
  const hasTown = changes.some((change) => change.field === "city");
  return changes.filter((change) => change.field !== "region" || !hasTown).map((change) => inWords(change, reader));
}

function signed(labels: unknown, sign: string): string {
  return Array.isArray(labels) ? labels.map((label) => `${sign}${label} `).join("") : "";
}

function inWords({ field, before, after }: OrderChange, reader: Reader): TimelineEntry["changes"][number] {
  return { field, before: valueWords(field, before, reader), after: valueWords(field, after, reader) };
}

function parcelChanges(data: OrderEvent["data"], reader: Reader): TimelineEntry["changes"] {
  const before = data.before as Record<string, unknown>;
  const after = data.after as Record<string, unknown>;
  return (["carrier", "tracking", "cost", "cashDue"] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      ...{ field, before: valueWords(field, before[field], reader), after: valueWords(field, after[field], reader) },
    }));
}

const MONEY = ["shipping", "total", "cost", "cashDue"];

function valueWords(field: string, value: unknown, { locale, currency }: Reader): string {
  if (MONEY.includes(field) && typeof value === "number") return formatMoney({ amount: value, currency }, locale);
  if (field === "paymentMethod") return methodWord(locale, String(value));
  if (field === "phone") return nationalPhone(String(value));
  if (field === "fees") {
    return (value as FeeBrief[])
      .map(({ name, amount }) => `${textIn(name, locale)} (${formatMoney({ amount, currency }, locale)})`)
      .join("\n");
  }
  if (field !== "lines") return value === null || value === "" ? "" : String(value);
  return (value as LineBrief[])
    .map(({ title, variant, quantity, unitPrice }) => {
      const price = formatMoney({ amount: unitPrice, currency }, locale);
      return `${quantity} × ${[title, variant].filter(Boolean).join(" ")} (${price})`;
    })
    .join("\n");
}
