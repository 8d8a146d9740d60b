import type { LiveDocument } from "./types.ts";

export type LiveListener = (live: LiveDocument) => void;

interface Watched {
  listeners: Set<LiveListener>;
  timer: NodeJS.Timeout;
  /** As it was last told. */
  told: string;
  live: LiveDocument | undefined;
  /** A look is under way; with `again`, another one is to follow it. */
  looking: boolean;
  again: boolean;
}

export interface LiveDocumentsOptions {
  read(document: string): Promise<LiveDocument | undefined>;
  /** ms between two looks at a document that somebody watches. */
  every: number;
  report(error: unknown): void;
}

/**
 * Tells who watches a document what changes on it. One look a second for each watched document, however many watch it:
 * what another server wrote is in the database, so there is nothing to be told by it. Nobody watching costs nothing.
 */
export class LiveDocuments {
  readonly #watched = new Map<string, Watched>();
  readonly #endings = new Set<() => void>();
  readonly #options: LiveDocumentsOptions;

  constructor(options: LiveDocumentsOptions) {
    this.#options = options;
  }

  /**
   * @param onLive hears how it is now, and then of each change
   * @param onEnd the server stops: whoever listens must go
   * @returns what ends it
   */
  watch(document: string, onLive: LiveListener, onEnd: () => void): () => void {
    const watched = this.#watched.get(document) ?? this.#begin(document);
    watched.listeners.add(onLive);
    this.#endings.add(onEnd);
    if (watched.live) onLive(watched.live);
    return () => {
      this.#endings.delete(onEnd);
      if (!watched.listeners.delete(onLive) || watched.listeners.size > 0) return;
      clearInterval(watched.timer);
      this.#watched.delete(document);
    };
  }

  /** Something was written here: it is told at once and not at the next look. */
  wake(document: string): void {
    if (this.#watched.has(document)) void this.#look(document);
  }

  /** Documents that somebody watches. */
  get size(): number {
    return this.#watched.size;
  }

  /** Sends everybody away: a stream would keep the server from stopping. */
  close(): void {
    for (const end of [...this.#endings]) end();
  }

  #begin(document: string): Watched {
    const timer = setInterval(() => void this.#look(document), this.#options.every).unref();
    const watched = {
      listeners: new Set<LiveListener>(),
      timer,
      told: "",
      live: undefined,
      looking: false,
      again: false,
    };
    this.#watched.set(document, watched);
    void this.#look(document);
    return watched;
  }

  async #look(document: string): Promise<void> {
    const watched = this.#watched.get(document);
    if (!watched) return;
    watched.again = watched.looking;
    if (watched.looking) return;
    watched.looking = true;
    try {
      const live = await this.#options.read(document);
      const text = JSON.stringify(live);
      if (live && text !== watched.told) {
        watched.told = text;
        watched.live = live;
        for (const listener of [...watched.listeners]) listener(live);
      }
    } catch (error) {
      this.#options.report(error);
    } finally {
      watched.looking = false;
      if (watched.again) void this.#look(document);
    }
  }
}
