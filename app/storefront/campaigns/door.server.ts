import { CAMPAIGNS, type PublishedCampaign, SHELVES } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Clock } from "#app/commerce/kernel/clock.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import { type Guest, meet, type Sight } from "./meet.server.ts";
import { type RunningNow, runningNow } from "./running-now.ts";

export interface DoorPorts {
  query<T>(work: (q: QueryContext) => Promise<T>, locale?: Locale): Promise<T>;
  limits: OrderLimits;
  clock: Clock;
}

/**
 * What stands in front of the kept pages: it knows which campaigns run, and meets whoever comes, so that they are given
 * the kind of page that is theirs.
 */
export class Door {
  readonly #ports: DoorPorts;
  #standing: readonly PublishedCampaign[] | undefined;
  /** Some campaign pauses at a stock-out. */
  #watches = false;
  /** Counts what was forgotten: what was asked before is not kept after. */
  #round = 0;

  constructor(ports: DoorPorts) {
    this.#ports = ports;
  }

  /** The campaigns that run, at once; undefined: they must be asked for. */
  running(): RunningNow | undefined {
    return this.#standing && runningNow(this.#standing, this.#ports.clock.now());
  }

  async ask(): Promise<RunningNow> {
    const known = this.running();
    if (known) return known;
    const round = this.#round;
    const found = await this.#ports.query(async ({ kept }) => ({ all: kept(CAMPAIGNS), ...kept(SHELVES) }));
    if (round === this.#round) {
      this.#standing = found.standing;
      this.#watches = found.all.some(({ plan }) => plan.guard !== null);
    }
    return runningNow(found.standing, this.#ports.clock.now());
  }

  meet({ campaigns }: RunningNow, sight: Sight, locale: Locale | undefined): Promise<Guest> {
    return this.#ports.query((q) => meet(q, this.#ports.limits, campaigns, sight), locale);
  }

  /** A campaign came, went or was changed. */
  forget(): void {
    this.#round += 1;
    this.#standing = undefined;
  }

  /** A shelf is another one: where campaigns watch some, which of them run is to be asked again. */
  shelvesChanged(): void {
    if (this.#watches || this.#standing === undefined) this.forget();
  }
}
