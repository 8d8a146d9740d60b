import { LRUCache } from "lru-cache";
import type { Clock } from "#app/commerce/kernel/clock.ts";
import { type FinishedPage, type KeptPage, keep, keepable, weight } from "./kept-page.ts";

export interface PageCacheOptions {
  /** Bytes that all entries together may take. */
  bytes: number;
  clock: Clock;
}

/**
 * Finished pages by key: bounded by bytes, least used first out, forgotten by tag. While a page is being made, everybody
 * who asks for it waits for that one making.
 */
export class PageCache {
  readonly #pages: LRUCache<string, KeptPage>;
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #making = new Map<string, Promise<FinishedPage | KeptPage>>();
  readonly #clock: Clock;
  /** Counts invalidations; a page that was begun before its tags were forgotten is shown but not kept. */
  #round = 0;
  readonly #forgottenIn = new Map<string, number>();
  #begun = 0;

  constructor({ bytes, clock }: PageCacheOptions) {
    this.#clock = clock;
    this.#pages = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: weight,
      dispose: (page, key) => this.#untag(page, key),
    });
  }

  /** The page under `key` if it is here and still true. */
  get(key: string): KeptPage | undefined {
    const page = this.#pages.get(key);
    if (!page || page.until > this.#clock.now()) return page;
    this.#pages.delete(key);
    return undefined;
  }

  /** The page under `key`, made by `make` when it is not here. Those who wait share one making, failure included. */
  async fetch(key: string, make: () => Promise<FinishedPage>): Promise<FinishedPage | KeptPage> {
    const kept = this.get(key);
    if (kept) return kept;
    const under = this.#making.get(key);
    if (under) return under;
    const making = this.#make(key, make).finally(() => {
      if (this.#making.get(key) === making) this.#making.delete(key);
    });
    this.#making.set(key, making);
    return making;
  }

  /** Forgets every page that carries one of the tags. What is being made right now serves only those who wait for it. */
  forget(tags: Iterable<string>): void {
    this.#round += 1;
    for (const tag of tags) {
      if (this.#begun > 0) this.#forgottenIn.set(tag, this.#round);
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#pages.delete(key);
    }
    this.#making.clear();
  }

  /** Forgets everything: a setting changed that every page may show. */
  clear(): void {
    this.forget([...this.#keysByTag.keys()]);
    this.#pages.clear();
    this.#forgottenIn.set(EVERYTHING, this.#round);
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.calculatedSize };
  }

  async #make(key: string, make: () => Promise<FinishedPage>): Promise<FinishedPage | KeptPage> {
    const begunIn = this.#round;
    this.#begun += 1;
    try {
      const page = await make();
      const facts = keepable(page, this.#clock.now());
      if (!facts) return page;
      const kept = await keep(page, facts);
      const outdated = [EVERYTHING, ...facts.tags].some((tag) => (this.#forgottenIn.get(tag) ?? 0) > begunIn);
      if (!outdated) this.#put(key, kept);
      return kept;
    } finally {
      this.#begun -= 1;
      if (this.#begun === 0) this.#forgottenIn.clear();
    }
  }

  #put(key: string, page: KeptPage): void {
    this.#pages.set(key, page);
    if (!this.#pages.has(key)) return;
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag) ?? new Set();
      this.#keysByTag.set(tag, keys.add(key));
    }
  }

  #untag(page: KeptPage, key: string): void {
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}

const EVERYTHING = "*";
