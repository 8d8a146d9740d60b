import type { CompiledForm, Unit } from "./compile-form.ts";

/** Values that are sold out, by the name of their question. */
export type Closed = Readonly<Record<string, readonly string[]>>;

/** It is asked no more often than this, however often somebody looks away. */
const PAUSE_MS = 15_000;

/**
 * Asks what sold out since the page was made, of a form that lets choose articles: at the first touch, and as somebody comes
 * back to a page that stood open.
 */
export function stockOf(
  shown: () => HTMLFormElement,
  { units }: Pick<CompiledForm, "units">,
  tell: (closed: Closed) => void,
): () => Promise<void> {
  let asked = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = performance.now();
    if (now - asked < PAUSE_MS || !units.some(({ field }) => field?.goods)) return;
    asked = now;
    const form = shown();
    const place = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
    const query = new URLSearchParams({ block: place("block"), page: place("page") });
    // Without an answer the page says what it said; the server judges what is sent.
    const answer = await fetch(`${form.action}/goods?${query}`).catch(() => undefined);
    if (answer?.ok) tell(((await answer.json()) as { closed: Closed }).closed);
  };
}

/** From now on answers are read with this stock. */
export function keepStock({ units }: Pick<CompiledForm, "units">, closed: Closed): void {
  for (const unit of units) {
    const { field } = unit;
    if (!field?.goods || !Object.hasOwn(closed, field.name)) continue;
    const gone = new Set(closed[field.name]);
    const all = [...(field.options ?? []), ...(field.closed ?? [])];
    const part = (isClosed: boolean) => all.filter((value) => gone.has(String(value)) === isClosed);
    unit.field = { ...field, options: part(false), closed: part(true) };
  }
}

/** The stock that the server drew a step with: newer than what the page brought. */
export function drawnStock(form: HTMLElement): Closed {
  const lists = [...form.querySelectorAll<HTMLElement>("[data-goods]")].map((list) => [
    list.dataset.goods ?? "",
    [...list.querySelectorAll<HTMLInputElement>("input:disabled")].map(({ value }) => value),
  ]);
  return Object.fromEntries(lists) as Closed;
}

/**
 * Closes what is sold out and opens what is there again.
 * @returns what was chosen and is gone, by the name of its question
 */
export function showStock(form: HTMLElement, { units }: Pick<CompiledForm, "units">): [name: string, value: string][] {
  const fields = new Map(units.flatMap(({ field }: Unit) => (field?.goods ? [[field.name, field] as const] : [])));
  const lost: [string, string][] = [];
  for (const list of form.querySelectorAll<HTMLElement>("[data-goods]")) {
    const name = list.dataset.goods ?? "";
    const closed = new Set(fields.get(name)?.closed?.map(String));
    for (const input of list.querySelectorAll("input")) {
      const isClosed = closed.has(input.value);
      if (input.disabled === isClosed) continue;
      if (input.checked) lost.push([name, input.value]);
      input.disabled = isClosed;
      input.checked = false;
      const choice = input.closest("label");
      choice?.classList.toggle("goods-closed", isClosed);
      choice?.querySelector("[data-closed]")?.toggleAttribute("hidden", !isClosed);
      choice?.querySelector("[data-open]")?.toggleAttribute("hidden", isClosed);
    }
    list.querySelector("[data-nothing]")?.toggleAttribute("hidden", list.querySelector("input:enabled") !== null);
  }
  return lost;
}
