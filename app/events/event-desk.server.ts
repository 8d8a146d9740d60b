import type { Shop } from "#app/commerce/shop.ts";
import type { Db } from "#app/platform/db/index.server.ts";
import { rateLimit } from "#app/platform/rate-limit.server.ts";
import { choiceIn } from "#runtime/events/consent.ts";
import { EventIntake } from "./event-intake.server.ts";
import { EventKeeper, type KeeperOptions } from "./event-keeper.server.ts";
import { RevisionsOnce } from "./known-revisions.server.ts";
import { RightOfWay } from "./right-of-way.ts";
import { eventsOf, readBatch } from "./rules/read-batch.ts";
import { isRobot } from "./rules/robots.ts";
import { asEntered, revisionsOf, sift } from "./rules/sift.ts";
import { Turns } from "./turns.ts";
import type { ShownCampaign } from "./types.ts";

export interface EventDeskOptions extends KeeperOptions {
  shop(): Promise<Pick<Shop, "timeZone" | "consent">>;
  /** Batches one network address may send a minute: a carrier puts thousands of visitors behind one. */
  perAddressPerMinute: number;
  /** The shop runs on this very machine, to be tried out. */
  own: boolean;
  /** The campaigns that a browser remembers having been shown, by its cookies; absent: none are asked for. */
  entered?(cookie: string): readonly ShownCampaign[];
  /** How long events wait for others to share a commit with, ms; some while where absent. */
  roundMs?: number;
}

/** SQLite's one writer keeps every row at once: few at a time. A database server gets one row, however many they are. */
const ROUND_MS = { sqlite: 80, mysql: 250 } as const satisfies Record<Db["dialect"], number>;

/** A request as it came. */
export interface SentEvents {
  /** The body as text. */
  body: string;
  address: string;
  agent: string | undefined;
  cookie: string | undefined;
  /** `Sec-GPC`, Global Privacy Control. */
  privacy: string | undefined;
}

/**
 * `kept`: on the disk. `ignored`: of a program, or of nothing that there is; it is thanked alike, so that nobody learns how
 * to be counted. `busy`, `later`: to be sent again.
 */
export type Taken =
  | { outcome: "kept" | "ignored" | "malformed" }
  | { outcome: "busy" | "later"; retryAfterSeconds: number };

/** Where the shop's own stream of events comes in. */
export class EventDesk {
  readonly #options: EventDeskOptions;
  readonly #way = new RightOfWay();
  readonly #turns = new Turns(this.#way);
  readonly #keeper: EventKeeper;
  readonly #intake: EventIntake;
  readonly #revisions: RevisionsOnce;
  readonly #limit;

  constructor(options: EventDeskOptions) {
    this.#options = options;
    const { db, roundMs = ROUND_MS[db.dialect] } = options;
    this.#keeper = new EventKeeper(options, this.#way);
    this.#intake = new EventIntake({ keep: (events) => this.#keeper.keep(events), roundMs });
    this.#revisions = new RevisionsOnce(options.db.read);
    this.#limit = rateLimit("events-address", options.perAddressPerMinute, 60);
  }

  async take({ body, address, agent, cookie, privacy }: SentEvents): Promise<Taken> {
    if (isRobot(agent, this.#options.own)) return { outcome: "ignored" };
    const allowance = await this.#limit.take(address);
    if (!allowance.allowed) return { outcome: "later", retryAfterSeconds: allowance.retryAfterSeconds };
    await this.#turns.next();
    const batch = readBatch(parsed(body));
    if (!batch) return { outcome: "malformed" };
    try {
      const { timeZone, consent } = await this.#options.shop();
      const chosen = choiceIn(cookie ?? "", consent.asks ? consent.version : 0);
      const told = eventsOf(batch, {
        ...{ now: this.#options.now(), timeZone },
        consent: privacy !== "1" && chosen === "measure",
      });
      const entered = (cookie && this.#options.entered?.(cookie)) || [];
      const named = [...revisionsOf(told), ...entered.map(({ revision }) => revision)];
      const known = await this.#revisions.of(new Set(named));
      const events = asEntered(sift(told, known), entered, known);
      if (events.length === 0) return { outcome: "ignored" };
      return (await this.#intake.take(events)) ? { outcome: "kept" } : { outcome: "busy", retryAfterSeconds: 5 };
    } catch (error) {
      this.#options.failed(error);
      return { outcome: "busy", retryAfterSeconds: 10 };
    }
  }

  /** Somebody is served who goes before whatever is to be done with events. @returns to be called once they were */
  serve(): () => void {
    return this.#way.serve();
  }

  /** Resolved: whatever was answered for before it was called is counted. Whoever reads figures asks for it first. */
  settled(): Promise<void> {
    return this.#keeper.settled();
  }

  /** What was taken is kept before it ends. */
  async close(): Promise<void> {
    await this.#intake.close();
    await this.#keeper.close();
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
