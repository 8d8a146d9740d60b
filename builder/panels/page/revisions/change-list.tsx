import { isLocale } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { changesOf, type Difference, type FieldChange, shellOf } from "#runtime/document/compare.ts";
import { findNode } from "#runtime/document/tree.ts";
import { revisionWords } from "../../../words/revisions.ts";
import { fieldText, valueText } from "../../../words/said-values.ts";
import { useWords } from "../../../words/use-words.ts";
import { useNodeLabel } from "../../editor-context.tsx";
import { useSay } from "../use-say.ts";

const keyOf = (each: Difference) => (each.kind === "meta" ? "meta" : `${each.kind}-${each.node.id}`);

function useDifferenceWords(): (each: Difference) => string {
  const r = useWords(revisionWords);
  const labelOf = useNodeLabel();
  return (each) => (each.kind === "meta" ? r("changed.meta") : r(`changed.${each.kind}`, { name: labelOf(each.node) }));
}

/** What differs, each with a way to where it stands on the pages beside. */
export function ChangeList(props: {
  differences: readonly Difference[];
  spot: string | null;
  onGoTo(id: string): void;
}) {
  const r = useWords(revisionWords);
  const wordsOf = useDifferenceWords();
  return (
    <section
      aria-label={r("differences", { count: props.differences.length })}
      className="min-h-0 overflow-y-auto max-lg:max-h-40"
    >
      <h3 className="pb-1 font-medium">{r("differences", { count: props.differences.length })}</h3>
      <ul>
        {props.differences.map((each) => (
          <li key={keyOf(each)}>
            {each.kind === "meta" ? (
              <p className="px-2 py-1.5">{wordsOf(each)}</p>
            ) : (
              <button
                type="button"
                aria-pressed={props.spot === each.node.id}
                onClick={() => props.onGoTo(each.node.id)}
                className={cx(
                  "w-full rounded-sm px-2 py-1.5 text-start hover:bg-hover",
                  props.spot === each.node.id && "bg-accent-3 font-medium",
                )}
              >
                {wordsOf(each)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What differs, with both values of each field in words. */
export function ChangeWords(props: {
  before: Doc;
  after: Doc;
  differences: readonly Difference[];
  onGoTo(id: string): void;
}) {
  const { before, after, differences } = props;
  const r = useWords(revisionWords);
  const wordsOf = useDifferenceWords();
  if (differences.length === 0) return <p className="text-soft">{r("noDifference")}</p>;
  const changes = (each: Difference): FieldChange[] => {
    if (each.kind === "meta") return textsWhole(before.meta, after.meta);
    const old = each.kind === "changed" ? findNode(before.root, each.node.id) : undefined;
    return old ? textsWhole(shellOf(old), shellOf(each.node)) : [];
  };
  return (
    <ul className="min-h-0 flex-1 divide-y divide-line overflow-y-auto rounded-sm border border-line">
      {differences.map((each) => (
        <li key={keyOf(each)} className="px-4 py-3">
          <div className="flex items-center gap-3">
            <p className="min-w-0 flex-1 font-medium">{wordsOf(each)}</p>
            {each.kind !== "meta" && (
              <Button size="small" tone="quiet" onPress={() => props.onGoTo(each.node.id)}>
                {r("goTo")}
              </Button>
            )}
          </div>
          <dl className="flex flex-col gap-1 pt-1 text-sm">
            {changes(each).map((change) => (
              <Change key={change.pointer} change={change} node={each.kind === "meta" ? null : each.node} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** What changed, a text as the whole of it in one language and not as a leaf of its tree. */
function textsWhole(before: object, after: object): FieldChange[] {
  const told = new Map<string, FieldChange>();
  for (const change of changesOf(before, after)) {
    const parts = change.pointer.split("/");
    const end = parts.findIndex(isLocale) + 1;
    const path = end > 0 ? parts.slice(1, end) : parts.slice(1);
    const pointer = `/${path.join("/")}`;
    const isWhole = pointer === change.pointer;
    told.set(pointer, isWhole ? change : { pointer, before: valueAt(before, path), after: valueAt(after, path) });
  }
  return [...told.values()];
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const key of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  return at;
}

function Change({ change, node }: { change: FieldChange; node: Node | null }) {
  const say = useSay();
  return (
    <div className="grid gap-x-3 sm:grid-cols-[14rem_1fr_1fr]">
      <dt className="text-soft">{fieldText(node, change.pointer, say)}</dt>
      <dd dir="auto" className="wrap-anywhere text-red-11">
        <del>{valueText(change.before, say)}</del>
      </dd>
      <dd dir="auto" className="wrap-anywhere text-green-11">
        <ins className="no-underline">{valueText(change.after, say)}</ins>
      </dd>
    </div>
  );
}
