import type { Reader, Tx } from "#app/platform/db/index.server.ts";
import type { NewJob } from "./jobs.ts";
import type { Clock } from "./kernel/clock.ts";
import type { Ids } from "./kernel/ids.ts";
import type { Locale } from "./kernel/locale.ts";
import type { GivenOffers } from "./offers/types.ts";
import type { OrderLimits, Shop } from "./shop.ts";

/** Who asks. Order timelines and stock movements keep it. */
export interface Actor {
  kind: "shopper" | "staff" | "token" | "system";
  /** A staff user's or an API token's id. */
  id?: string;
  /** As the timeline shows it. */
  name?: string;
  /** May publish where the shop has its pages approved. */
  approves?: true;
  /** May change words, pictures and links of documents, and nothing else about them. */
  contentOnly?: true;
}

/** Something that happened, told to the rest of the house through the outbox. JSON all the way down. */
export interface DomainEvent<K extends string = string, D extends object = object> {
  /** `order.placed`, `product.changed`, … */
  kind: K;
  /** Id of what it happened to. */
  subject: string;
  data: D;
}

/** Something that seldom changes and is asked for all the time: the process keeps it until an event of one of these kinds. */
export interface Kept<T> {
  endsWith: readonly string[];
  /** @param kept what is made of something else that is kept asks for it here */
  read(read: Reader, kept: <O>(other: Kept<O>) => Promise<O>): Promise<T>;
}
export type KeptValues = <T>(kept: Kept<T>) => T;

/** What a query gets. Outside a transaction `read` sees the last commit. */
export interface QueryContext {
  read: Reader;
  shop: Shop;
  locale: Locale;
  clock: Clock;
  /** What the process keeps: as it was last committed, also within a transaction. */
  kept: KeptValues;
  /** What campaigns make of the shop's offers for whoever asks; absent: nothing. */
  given?: GivenOffers | undefined;
}

/** What a command gets. It opens no transaction: its caller did, and rolls back when the command refuses. */
export interface Context extends QueryContext {
  tx: Tx;
  ids: Ids;
  actor: Actor;
  limits: OrderLimits;
  /** Writes the event in this same transaction; it is delivered after the commit, at least once. */
  emit(event: DomainEvent): void;
  /** Writes down a call to make outside, in this same transaction. */
  enqueue(job: NewJob): void;
  /** A token made of the shop's secret, a purpose and a value: the same each time, and not to be guessed. 22 characters. */
  sign(purpose: string, value: string): string;
  /** Ends the process where `VITRINE_CRASH_AT` names this step; otherwise nothing. Kill tests alone set it. */
  crashPoint(step: string): void;
}
