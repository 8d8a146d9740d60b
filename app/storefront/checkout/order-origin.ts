import type { OrderOrigin } from "#app/commerce/orders/index.server.ts";
import { UTM_FIELDS } from "#blocks/parts/checkout.ts";

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const LONGEST = 200;

/** Which page and campaign led to an order, from what its form carried; undefined where it says nothing of either. */
export function orderOrigin(typed: Readonly<Record<string, string>>): OrderOrigin | undefined {
  const id = (name: string) => (ID.test(typed[name] ?? "") ? typed[name] : undefined);
  const [page, revision] = [id("page"), id("revision")];
  const marks = UTM_FIELDS.map((name) => [name, (typed[name] ?? "").slice(0, LONGEST)]);
  const utm = Object.fromEntries(marks.filter(([, value]) => value !== ""));
  const origin: OrderOrigin = {
    ...(page && { page }),
    ...(revision && { revision }),
    ...(Object.keys(utm).length > 0 && { utm }),
  };
  return Object.keys(origin).length > 0 ? origin : undefined;
}

/**
 * The campaign's marks of the page that leads here, for a browser that runs no script: the page itself is the same for
 * everybody, so it cannot carry them; its address, which the browser names, does.
 */
export function marksOfReferrer(referrer: string | null, ownOrigin: string): [string, string][] {
  if (!referrer || !URL.canParse(referrer)) return [];
  const { origin, searchParams } = new URL(referrer);
  if (origin !== ownOrigin) return [];
  return UTM_FIELDS.flatMap((name): [string, string][] => {
    const value = searchParams.get(name)?.slice(0, LONGEST);
    return value ? [[name, value]] : [];
  });
}
