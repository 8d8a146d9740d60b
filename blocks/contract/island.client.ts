/**
 * What every island stands on: a custom element that enhances HTML the server already wrote. Whatever it starts ends
 * with it, so that a page that swaps parts in and out leaks nothing. Words and prices come to it in data-* attributes.
 * Not re-exported by the contract's index: it throws in Node.
 */
export abstract class Island extends HTMLElement {
  private ending: AbortController | undefined;

  /** Starts the work; every listener and timer takes `signal`, directly or through `on` and `every`. */
  protected abstract connect(signal: AbortSignal): void;

  connectedCallback(): void {
    this.ending?.abort();
    this.ending = new AbortController();
    this.connect(this.ending.signal);
  }

  disconnectedCallback(): void {
    this.ending?.abort();
    this.ending = undefined;
  }

  /** Listens until the element leaves the page. */
  protected on(target: EventTarget, type: string, listener: (event: Event) => void, options?: AddEventListenerOptions) {
    if (this.ending) target.addEventListener(type, listener, { ...options, signal: this.ending.signal });
  }

  /** Calls now and then every `ms` until the element leaves the page or `tick` answers false. */
  protected every(ms: number, tick: () => boolean | undefined): void {
    const signal = this.ending?.signal;
    if (!signal || tick() === false) return;
    const timer = setInterval(() => {
      if (tick() === false) clearInterval(timer);
    }, ms);
    signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  }

  protected find<E extends Element>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`<${this.localName}> lacks ${selector}`);
    return found;
  }
}

/** Registers an island once, however often its script is met. */
export function defineIsland(tag: `v-${string}`, island: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, island);
}
