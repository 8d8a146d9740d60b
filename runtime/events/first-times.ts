import type { CampaignGoal, ShownCampaign } from "./events.ts";

type Store = Pick<Storage, "getItem" | "setItem">;

const PLACE = "vitrine.counted";
/** Campaigns that a browser remembers having been counted in; older ones make place. */
const MOST = 60;

/**
 * Whether something of a campaign is reached for the first time in this browser. That is how visitors are counted without
 * giving anybody a number: the browser notes in which campaigns it was counted, and the shop adds one.
 */
export class FirstTimes {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** The campaigns of which this goal is reached for the first time; from now on it was. */
  take(goal: CampaignGoal, campaigns: readonly ShownCampaign[]): ShownCampaign[] {
    if (campaigns.length === 0) return [];
    const counted = this.#read();
    const first = campaigns.filter(({ id, variant }) => !counted.get(`${id}.${variant ?? ""}`)?.includes(goal));
    if (first.length === 0) return [];
    for (const { id, variant } of first) {
      const name = `${id}.${variant ?? ""}`;
      const goals = counted.get(name) ?? [];
      counted.delete(name);
      counted.set(name, [...goals, goal]);
    }
    this.#write([...counted].slice(-MOST));
    return first;
  }

  #read(): Map<string, string[]> {
    try {
      return new Map(JSON.parse(this.#store.getItem(PLACE) ?? "[]") as [string, string[]][]);
    } catch {
      return new Map();
    }
  }

  #write(counted: readonly [string, string[]][]): void {
    try {
      this.#store.setItem(PLACE, JSON.stringify(counted));
    } catch {
      // Private mode: who comes again is counted again.
    }
  }
}
