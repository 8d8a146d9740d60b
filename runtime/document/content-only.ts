import { own } from "#app/commerce/kernel/own.ts";
import type { AnyProp, Doc, Node, Props } from "#blocks/contract/index.ts";
import type { Registry } from "./registry.ts";
import { sameJson } from "./same-json.ts";

/** What whoever only looks after contents changes: words, pictures, films and where links lead. */
export function isContent({ kind }: Pick<AnyProp, "kind">): boolean {
  return CONTENT.has(kind);
}

const CONTENT: ReadonlySet<AnyProp["kind"]> = new Set(["text", "rich-text", "image", "video", "link"]);
/** Of a page: what it is called, described as, and shown by elsewhere. */
const META = ["title", "description", "image"] as const;

/** A change that is more than content. `node`: null where it is the document's own settings. */
export interface BeyondContent {
  node: string | null;
  what: "structure" | "setting";
}

/**
 * What a change touches beyond contents: blocks and their order, style, motion, conditions, and settings that are no words,
 * pictures or links. A list's items are content, their settings are not. Undefined: contents alone. Branches that both
 * sides share cost nothing.
 */
export function beyondContent(before: Doc, after: Doc, registry: Registry): BeyondContent | undefined {
  if (before === after) return undefined;
  const { meta: was, root: oldRoot, ...shell } = before;
  const { meta: is, root, ...newShell } = after;
  if (!sameJson(shell, newShell)) return { node: null, what: "structure" };
  if (!sameJson(without(was, META), without(is, META))) return { node: null, what: "setting" };
  return beyondIn(oldRoot, root, registry);
}

function beyondIn(before: Node, after: Node, registry: Registry): BeyondContent | undefined {
  if (before === after) return undefined;
  if (before.id !== after.id || before.type !== after.type) return { node: before.id, what: "structure" };
  const { props: was, at: wasAt = {}, changes: wasChanges = {}, slots: wasSlots = {}, ...old } = before;
  const { props: is, at = {}, changes = {}, slots = {}, ...now } = after;
  const known = registry.get(before.type)?.props ?? {};
  const widths = [...new Set([...Object.keys(wasAt), ...Object.keys(at)])] as (keyof typeof at)[];
  const isContentAlone =
    sameJson(old, now) &&
    onlyContent(known, was, is) &&
    widths.every((width) => onlyContent(known, wasAt[width] ?? {}, at[width] ?? {})) &&
    [...new Set([...Object.keys(wasChanges), ...Object.keys(changes)])].every((id) => {
      const [one, other] = [own(wasChanges, id), own(changes, id)];
      const type = one?.type ?? other?.type ?? "";
      const isSame = one === undefined || other === undefined || one.type === other.type;
      return isSame && onlyContent(registry.get(type)?.props ?? {}, one?.props ?? {}, other?.props ?? {});
    });
  if (!isContentAlone) return { node: before.id, what: "setting" };
  if (!sameJson(Object.keys(wasSlots).sort(), Object.keys(slots).sort())) return { node: before.id, what: "structure" };
  for (const [name, children] of Object.entries(wasSlots)) {
    const others = slots[name] ?? [];
    if (children === others) continue;
    if (children.length !== others.length) return { node: before.id, what: "structure" };
    for (const [index, child] of children.entries()) {
      const beyond = beyondIn(child, others[index] as Node, registry);
      if (beyond) return beyond;
    }
  }
  return undefined;
}

type Values = Readonly<Record<string, unknown>>;

function onlyContent(props: Props, before: Values, after: Values): boolean {
  if (before === after) return true;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every((name) => {
    const [was, is] = [before[name], after[name]];
    if (was === is || sameJson(was, is)) return true;
    const prop = Object.hasOwn(props, name) ? props[name] : undefined;
    if (!prop) return false;
    if (isContent(prop)) return true;
    return prop.kind === "list" && Array.isArray(was) && Array.isArray(is) && listContent(prop.fields ?? {}, was, is);
  });
}

/** Items may come and go and change places; the settings of one are those of a new one, or of one that was there. */
function listContent(fields: Props, before: readonly unknown[], after: readonly unknown[]): boolean {
  const names = Object.keys(fields).filter((name) => !isContent(fields[name] as AnyProp));
  const settings = (item: unknown) => names.map((name) => (item as Values | null)?.[name]);
  const allowed = [names.map((name) => fields[name]?.default), ...before.map(settings)];
  return after.every((item) => allowed.some((each) => sameJson(each, settings(item))));
}

function without(values: object, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
