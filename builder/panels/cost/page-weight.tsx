import { Eye, Sparkles } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { cx } from "#app/ui/cx.ts";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { bytesOf, type Largest, type Overrun, SENT } from "#runtime/cost/weights.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { WeighedPage } from "../../ports.ts";
import { costWords } from "../../words/cost.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { ownId, useCost, useFigures } from "./use-cost.ts";

/** Blocks that are named, heaviest first. */
const NAMED = 6;

/** What the page costs a telephone, held against the shop's budget, and where it comes from. */
export function PageWeight() {
  const t = useWords(costWords);
  const { weighed, measured } = useCost();
  const { size } = useFigures();
  if (!weighed) return <Skeleton className="h-40 w-full" />;
  const { cost } = weighed;
  return (
    <div className="flex flex-col gap-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{t("total")}</span>
        <span className="text-lg font-semibold tabular-nums">{size(bytesOf(cost.sent))}</span>
      </p>
      <ul className="flex flex-col gap-2.5">
        {SENT.map((of) => (
          <Line key={of} of={of} is={cost.sent[of]} most={weighed.budget[of]} />
        ))}
      </ul>
      {cost.unknownImages + cost.around.unknownImages > 0 && (
        <p className="text-sm text-soft">{t("unknown", { count: cost.unknownImages + cost.around.unknownImages })}</p>
      )}
      <LargestLine largest={measured?.revision === weighed.revision ? { ...measured, how: "measured" } : cost.lcp} />
      <Heaviest weighed={weighed} />
      <p className="text-sm text-soft">
        {t("how", { width: cost.width, dpr: cost.dpr })} {t("stale")} {t("budget")}
      </p>
    </div>
  );
}

function Line({ of, is, most }: Pick<Overrun, "of" | "is"> & { most: number | null }) {
  const t = useWords(costWords);
  const figures = useFigures();
  const isOver = most !== null && is > most;
  return (
    <li>
      <p className="flex items-baseline justify-between gap-3 text-sm">
        <span>{t(`of.${of}`)}</span>
        <span className={cx("tabular-nums", isOver ? "font-medium text-amber-11" : "text-soft")}>
          {most === null ? figures.of(of, is) : t("of", { is: figures.of(of, is), most: figures.of(of, most) })}
          {isOver && <span className="sr-only"> {t("over")}</span>}
        </span>
      </p>
      {most !== null && (
        <div aria-hidden className="mt-1 h-1.5 overflow-hidden rounded-full bg-neutral-4">
          <div
            className={cx("h-full rounded-full", isOver ? "bg-amber-9" : "bg-accent")}
            style={{ inlineSize: `${Math.min(100, (is / most) * 100)}%` }}
          />
        </div>
      )}
    </li>
  );
}

function LargestLine({ largest }: { largest: (Largest & { how: "predicted" | "measured" }) | null }) {
  const t = useWords(costWords);
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  const node = largest && findNode(root, ownId(largest.id));
  const element = largest && (`element.${largest.element}` as "element.img");
  const known = element && Object.hasOwn(costWords.en, element) ? element : "element.other";
  return (
    <section>
      <h3 className="flex items-center justify-between gap-2 pb-1 font-medium">
        {t("largest")}
        {largest && <Badge icon={largest.how === "measured" ? Eye : Sparkles}>{t(largest.how)}</Badge>}
      </h3>
      {node ? (
        <button
          type="button"
          className="text-start text-accent-11 underline underline-offset-3"
          onClick={() => session.select(node.id)}
        >
          {t("largestAt", { element: t(known), block: labelOf(node) })}
        </button>
      ) : (
        <p className="text-sm text-soft">{t("largestNone")}</p>
      )}
    </section>
  );
}

function Heaviest({ weighed: { cost } }: { weighed: WeighedPage }) {
  const t = useWords(costWords);
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  const { size, share } = useFigures();
  const whole = bytesOf(cost.sent);
  const heaviest = cost.blocks.toSorted((a, b) => b.sent - a.sent).slice(0, NAMED);
  const rows = heaviest.flatMap((each) => {
    const node = findNode(root, ownId(each.id));
    return node && each.sent > 0 ? [{ ...each, node }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="pb-1 font-medium">{t("blocks")}</h3>
      <ol>
        {rows.map(({ id, node, sent }) => (
          <li key={id}>
            <button
              type="button"
              className="flex w-full items-baseline gap-2 rounded-sm px-1.5 py-1.5 text-start hover:bg-hover"
              onClick={() => session.select(node.id)}
            >
              <span className="min-w-0 flex-1 truncate">{labelOf(node)}</span>
              <span className="text-sm text-soft tabular-nums">
                {size(sent)} · {share(sent, whole)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
