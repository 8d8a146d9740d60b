/** What waits in this tab it sends itself, for as long as it is open. */
const ours = new Set<string>();

/** Keeps others from sending it. */
export function keepTurn(key: string): void {
  if (ours.has(key) || !navigator.locks) return;
  ours.add(key);
  void navigator.locks.request(key, () => new Promise(() => {}));
}

/** Does it, unless a tab that is open will, or does it now: two that send at once would both say that it was sent. */
export async function inTurn(key: string, work: () => Promise<void>): Promise<void> {
  if (ours.has(key) || !navigator.locks) return work();
  await navigator.locks.request(key, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
