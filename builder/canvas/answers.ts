import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { LinkTarget, Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { walk } from "#runtime/document/tree.ts";
import { linkKey, linkTargets } from "#runtime/render/links.ts";
import { REPEAT_LIMITS, repeatKnown } from "#runtime/render/repeat.ts";
import { pathsInTree, wantedValues } from "#runtime/render/wanted.ts";
import type { CanvasAnswers, ShopPort } from "../ports.ts";

export interface KnownAnswers {
  data: ReadonlyMap<string, unknown>;
  scope: Readonly<Record<string, unknown>>;
  links: ReadonlyMap<string, string | null>;
}

export interface AnswersOptions {
  registry: Registry;
  shop: Pick<ShopPort, "answers">;
  /** Something arrived: these nodes show something else now; "all" when links or the scope did. */
  onArrival(which: ReadonlySet<string> | "all"): void;
}

export type Answers = ReturnType<typeof createAnswers>;

/**
 * What the shop answers to the blocks on the canvas. A question is asked once per language: two cards of one product, or
 * a card moved elsewhere, cost nothing.
 */
export function createAnswers({ registry, shop, onArrival }: AnswersOptions) {
  let known: KnownAnswers = { data: new Map(), scope: {}, links: new Map() };
  let locale: Locale | undefined;
  const answered = new Map<string, unknown>();
  const asked = new Set<string>();
  const askedPaths = new Set<string>();
  let latest: Node | undefined;

  const questions = (root: Node, of: Locale) =>
    [...walk(root)].flatMap(({ node }) => {
      const request = registry.get(node.type)?.data?.(node.props as never) ?? null;
      return request === null ? [] : [{ node, key: `${of} ${node.type} ${JSON.stringify(request)}` }];
    });

  /** Gives nodes what is known; answers which of them show something else than before. */
  const spread = (root: Node, of: Locale): Set<string> => {
    const data = new Map<string, unknown>();
    // What is repeated asks for each of its copies, and those of a repeat inside once the outer one is known.
    for (let depth = 0; depth <= REPEAT_LIMITS.depth; depth++) {
      const before = data.size;
      for (const { node, key } of questions(repeatKnown(root, data, registry), of)) {
        if (answered.has(key)) data.set(node.id, answered.get(key));
      }
      if (data.size === before) break;
    }
    const changed = new Set<string>();
    for (const id of new Set([...data.keys(), ...known.data.keys()])) {
      if (data.get(id) !== known.data.get(id)) changed.add(id);
    }
    known = { ...known, data };
    return changed;
  };

  /** Asks for what is not known yet. Answers at once which nodes get something from what is. */
  const sync = (root: Node, of: Locale): Set<string> => {
    const turned = of !== locale;
    locale = of;
    latest = root;
    if (turned) {
      known = { ...known, links: new Map() };
      askedPaths.clear();
    }
    const changed = spread(root, of);
    const whole = repeatKnown(root, known.data, registry);
    const open = questions(whole, of).filter(({ key }) => !asked.has(key));
    const firsts = [...new Map(open.map((each) => [each.key, each])).values()];
    const targets = linkTargets(root, registry).filter((target) => !known.links.has(linkKey(target)));
    const paths = [...pathsInTree(root, registry)].filter((path) => !askedPaths.has(path));
    const wanted = wantedValues(paths);
    const wantsMore = wanted.offer || wanted.products.length > 0 || wanted.collections.length > 0;
    if (turned || firsts.length > 0 || targets.length > 0 || wantsMore) {
      for (const { key } of firsts) asked.add(key);
      for (const path of paths) askedPaths.add(path);
      const nodes = firsts.map(({ node: { id, type, props } }) => ({ id, type, props }));
      const keys = new Map(firsts.map(({ node, key }) => [node.id, key]));
      shop.answers({ nodes, targets, paths, locale: of }).then(
        (answers) => arrive(of, keys, targets, answers),
        // Nobody answered: the blocks show their empty state, and the next change asks again.
        () => {
          for (const key of keys.values()) asked.delete(key);
          for (const path of paths) askedPaths.delete(path);
        },
      );
    }
    return changed;
  };

  return { known: () => known, sync };

  function arrive(
    of: Locale,
    keys: ReadonlyMap<string, string>,
    targets: readonly LinkTarget[],
    answers: CanvasAnswers,
  ): void {
    for (const [id, answer] of Object.entries(answers.data)) {
      const key = keys.get(id);
      if (key !== undefined) answered.set(key, answer);
    }
    if (of !== locale || !latest) return;
    const links = new Map([...known.links, ...Object.entries(answers.links)]);
    for (const target of targets) if (!links.has(linkKey(target))) links.set(linkKey(target), null);
    const scope = withChosen(known.scope, answers.scope);
    const turned = JSON.stringify(scope) !== JSON.stringify(known.scope) || targets.length > 0;
    known = { ...known, scope, links };
    const changed = sync(latest, of);
    if (turned) onArrival("all");
    else if (changed.size > 0) onArrival(changed);
  }
}

/** What was asked for before stays known: each answer brings only what it was asked. */
function withChosen(old: KnownAnswers["scope"], next: KnownAnswers["scope"]): KnownAnswers["scope"] {
  const both = (name: string) => ({ ...(old[name] as object | undefined), ...(next[name] as object | undefined) });
  return {
    ...next,
    ...{ products: both("products"), collections: both("collections") },
    offer: next.offer ?? old.offer,
  };
}
