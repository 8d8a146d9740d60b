import { RadioGroup } from "#app/ui/radio-group.tsx";
import type { MergeConflict } from "#runtime/document/merge/merge.ts";
import { canBeBoth, type TwoVersions, type Verdict } from "../../session/put-together.ts";
import { fieldText, valueText } from "../../words/said-values.ts";
import { useNodeLabel } from "../editor-context.tsx";
import { useSay } from "./use-say.ts";

export interface MergeQuestionsProps {
  conflicts: readonly MergeConflict[];
  versions: TwoVersions;
  author: string;
  verdicts: ReadonlyMap<string, Verdict>;
  onVerdict(key: string, verdict: Verdict): void;
}

/** What both changed, block by block: each a choice between two values that are shown in words. */
export function MergeQuestions({ conflicts, versions, author, verdicts, onVerdict }: MergeQuestionsProps) {
  const { t } = useSay();
  const labelOf = useNodeLabel();
  const blocks = [...new Set(conflicts.map(blockOf))];
  return (
    <ol className="flex flex-col gap-3">
      {blocks.map((id) => {
        const group = conflicts.filter((each) => blockOf(each) === id);
        const [first] = group;
        const node = first && "node" in first ? first.node : null;
        return (
          <li key={id} className="rounded-md border border-line">
            <h3 className="border-b border-line bg-sunken px-4 py-2 font-semibold">
              {node ? labelOf(node) : t("page")}
            </h3>
            <div className="divide-y divide-line">
              {group.map((conflict) => (
                <Question
                  key={conflict.key}
                  conflict={conflict}
                  author={author}
                  both={canBeBoth(conflict, versions)}
                  verdict={verdicts.get(conflict.key) ?? "mine"}
                  onVerdict={(verdict) => onVerdict(conflict.key, verdict)}
                />
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The block that is spoken of; none: the page itself. */
function blockOf(conflict: MergeConflict): string {
  return "node" in conflict ? (conflict.node?.id ?? "") : "";
}

interface QuestionProps {
  conflict: MergeConflict;
  author: string;
  both: boolean;
  verdict: Verdict;
  onVerdict(verdict: Verdict): void;
}

function Question({ conflict, author, both, verdict, onVerdict }: QuestionProps) {
  const say = useSay();
  const { t } = say;
  const choices: { value: Verdict; label: string }[] = [];
  let label: string;
  if (conflict.kind === "field") {
    label = fieldText(conflict.node, conflict.pointer, say);
    choices.push({ value: "mine", label: t("mine") }, { value: "theirs", label: t("theirs", { author }) });
    if (both) choices.push({ value: "both", label: t("both") });
  } else if (conflict.kind === "removed") {
    const mineRemoved = conflict.by === "mine";
    label = t(mineRemoved ? "removedByMe" : "removedByThem", { author });
    choices.push(
      { value: "mine", label: t(mineRemoved ? "remove" : "keep") },
      { value: "theirs", label: t(mineRemoved ? "keep" : "remove") },
    );
  } else {
    const isOrder = conflict.kind === "order";
    label = t(isOrder ? "ordered" : "placed");
    choices.push(
      { value: "mine", label: t(isOrder ? "myOrder" : "myPlace") },
      { value: "theirs", label: t(isOrder ? "theirOrder" : "theirPlace", { author }) },
    );
  }
  return (
    <div className="grid gap-x-5 gap-y-3 px-4 py-3 sm:grid-cols-[minmax(11rem,1fr)_2fr]">
      <div>
        <RadioGroup label={label} choices={choices} value={verdict} onChange={onVerdict} />
        {verdict === "both" && <p className="pt-2 text-sm text-soft">{t("bothHelp", { author })}</p>}
      </div>
      {conflict.kind === "field" && (
        <dl className="grid content-start gap-2 sm:grid-cols-2">
          <Value term={t("mine")} text={valueText(conflict.mine, say)} counts={verdict !== "theirs"} />
          <Value term={t("theirs", { author })} text={valueText(conflict.theirs, say)} counts={verdict !== "mine"} />
        </dl>
      )}
    </div>
  );
}

function Value({ term, text, counts }: { term: string; text: string; counts: boolean }) {
  return (
    <div
      className={
        counts
          ? "rounded-sm border border-accent bg-accent-2 px-3 py-2"
          : "rounded-sm border border-line px-3 py-2 text-soft"
      }
    >
      <dt className="text-sm text-soft">{term}</dt>
      <dd dir="auto" className="line-clamp-6 whitespace-pre-wrap break-words">
        {text}
      </dd>
    </div>
  );
}
