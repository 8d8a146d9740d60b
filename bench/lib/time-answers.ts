import type { RunningShop } from "../../e2e/fixtures/shop.ts";

/**
 * Asks the same again and again, one at a time. The first one warms the statement up and is not counted.
 * @returns milliseconds of each
 */
export async function timeAnswers(
  { origin }: RunningShop,
  path: string,
  headers: Record<string, string>,
  rounds: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const answer = await fetch(`${origin}${path}`, { headers });
    const text = await answer.text();
    times.push(performance.now() - started);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  }
  return times.slice(1);
}

/** What a screen of the admin asks of the server: `/admin/orders`'s data, without its HTML. */
export function dataOf(route: string, query = ""): string {
  const path = route.replace("_admin.", "/").replace("._index", "").replaceAll(".", "/");
  return `${path}?${route === "_admin.admin._index" ? "index&" : ""}${query && `${query}&`}_data=${encodeURIComponent(`routes/${route}`)}`;
}
