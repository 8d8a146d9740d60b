import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { LinkTarget, Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { walk } from "#runtime/document/tree.ts";
import { linkKey, linkTargets } from "#runtime/render/links.ts";
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

  const questions = (root: Node, of: Locale) =>
    [...walk(root)].flatMap(({ node }) => {
      const request = registry.get(node.type)?.data?.(node.props as never) ?? null;
      return request === null ? [] : [{ node, key: `${of} ${node.type} ${JSON.stringify(request)}` }];
    });

  /** Gives nodes what is known; answers which of them show something else than before. */
  const spread = (root: Node, of: Locale): Set<string> => {
    const data = new Map<string, unknown>();
    for (const { node, key } of questions(root, of)) if (answered.has(key)) data.set(node.id, answered.get(key));
    const changed = new Set<string>();
    for (const id of new Set([...data.keys(), ...known.data.keys()])) {
      if (data.get(id) !== known.data.get(id)) changed.add(id);
    }
    known = { ...known, data };
    return changed;
  };

  return {
    known: () => known,
    /** Asks for what is not known yet. Answers at once which nodes get something from what is. */
    sync(root: Node, of: Locale): Set<string> {
      const turned = of !== locale;
      locale = of;
      if (turned) known = { ...known, links: new Map() };
      const changed = spread(root, of);
      const open = questions(root, of).filter(({ key }) => !asked.has(key));
      const firsts = [...new Map(open.map((each) => [each.key, each])).values()];
      const targets = linkTargets(root, registry).filter((target) => !known.links.has(linkKey(target)));
      if (turned || firsts.length > 0 || targets.length > 0) {
        for (const { key } of firsts) asked.add(key);
        const nodes = firsts.map(({ node: { id, type, props } }) => ({ id, type, props }));
        const keys = new Map(firsts.map(({ node, key }) => [node.id, key]));
        shop.answers({ nodes, targets, locale: of }).then(
          (answers) => arrive(root, of, keys, targets, answers),
          // Nobody answered: the blocks show their empty state, and the next change asks again.
          () => keys.forEach((key) => void asked.delete(key)),
        );
      }
      return changed;
    },
  };

  function arrive(
    root: Node,
    of: Locale,
    keys: ReadonlyMap<string, string>,
    targets: readonly LinkTarget[],
    answers: CanvasAnswers,
  ): void {
    for (const [id, answer] of Object.entries(answers.data)) {
      const key = keys.get(id);
      if (key !== undefined) answered.set(key, answer);
    }
    if (of !== locale) return;
    const links = new Map([...known.links, ...Object.entries(answers.links)]);
    for (const target of targets) if (!links.has(linkKey(target))) links.set(linkKey(target), null);
    const turned = JSON.stringify(answers.scope) !== JSON.stringify(known.scope) || targets.length > 0;
    known = { ...known, scope: answers.scope, links };
    const changed = spread(root, of);
    if (turned) onArrival("all");
    else if (changed.size > 0) onArrival(changed);
  }
}
