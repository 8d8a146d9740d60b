import { failureMessages } from "./failure-messages.ts";
import type { Locale } from "./kernel/locale.ts";
import { translator } from "./kernel/messages.ts";
import type { Refusal } from "./kernel/result.ts";
import { isRefusalCode, plainValues, refusalWords } from "./refusals.ts";

/** Why something that is done later failed, as it is kept: people read it in their own language, whenever they look. */
export interface Reason {
  /** Of `failure-messages.ts`, or what the engine refused with. */
  code: string;
  data: Readonly<Record<string, unknown>>;
  /** What the other side or the program said, as it said it: for who looks into it. "" where the code says all. */
  detail: string;
}

/** A try that failed for a reason we know. It comes back later, unless it is a `FinalFailure`. */
export class Failure extends Error {
  readonly reason: Pick<Refusal, "code" | "data">;
  readonly detail: string;
  constructor(code: string, data: Readonly<Record<string, unknown>> = {}, detail = "") {
    super([code, JSON.stringify(data), detail].join(" ").trim());
    this.name = new.target.name;
    this.reason = { code, data };
    this.detail = detail;
  }
}

/** Trying again cannot help: the job is laid aside at once, for a person to look at. */
export class FinalFailure extends Failure {}

/** Whatever was thrown, as a reason. An error of another room may bring one: its `reason` is read as ours. */
export function reasonOf(error: unknown): Reason {
  const message = error instanceof Error ? error.message : String(error);
  // A library may have wrapped what our own part threw.
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    const { reason, detail = "" } = at as Partial<Failure>;
    if (typeof reason?.code === "string") return { code: reason.code, data: reason.data ?? {}, detail };
  }
  return { code: "failed", data: {}, detail: message };
}

/** A column holds so many characters. */
const LONGEST = 480;

/** A reason as a column of short text keeps it, with nobody's address or number in it. */
export function keptReason({ code, data, detail }: Reason): string {
  const said = nameless(detail);
  const values = Object.entries(plainValues(data)).map(([key, value]) => [key, nameless(String(value)).slice(0, 80)]);
  const kept = (more: object) => JSON.stringify({ code, ...more });
  const facts = { data: Object.fromEntries(values) };
  for (let most = Math.min(said.length, 300); most > 0; most -= 20) {
    const full = kept({ ...facts, detail: said.slice(0, most) });
    if (full.length <= LONGEST) return full;
  }
  const short = kept(facts);
  return short.length <= LONGEST ? short : kept({});
}

/** What `keptReason` kept. Words from before there were codes are the program's own. */
export function readReason(kept: string): Reason {
  try {
    const { code, data = {}, detail = "" } = JSON.parse(kept) as Partial<Reason>;
    if (typeof code === "string") return { code, data, detail };
  } catch {
    // No reason of ours: read below as what the program said.
  }
  return { code: "failed", data: {}, detail: kept };
}

/** A reason in words a person can act on. */
function reasonWords({ code, data }: Pick<Reason, "code" | "data">, locale: Locale): string {
  const t = translator(failureMessages, locale);
  try {
    if (isFailureCode(code)) return t(code, plainValues(data));
    return isRefusalCode(code) ? refusalWords({ code, data }, locale) : t("failed");
  } catch {
    // It was kept without a value that its words want today: too long, or from an older version.
    return t("failed");
  }
}

/** A reason as a screen shows it: what a person can act on, and behind it what the other side said. */
export interface ToldReason {
  code: string;
  words: string;
  detail: string;
}

export function tellReason(reason: Reason, locale: Locale): ToldReason {
  return { code: reason.code, words: reasonWords(reason, locale), detail: reason.detail };
}

function isFailureCode(code: string): code is keyof (typeof failureMessages)["fr"] {
  return Object.hasOwn(failureMessages.fr, code);
}

/** Services quote addresses and numbers in what they refuse; what is kept says what went wrong, and of nobody. */
function nameless(words: string): string {
  return words.replace(/[^\s<>"']+@[^\s<>"']+/g, "…").replace(/\+?\d[\d .-]{7,}\d/g, "…");
}
