import { cx } from "#app/ui/cx.ts";
import type { AnswerLine } from "#runtime/forms/answer-lines.ts";
import { AnswerValue } from "./answer-value.tsx";

/** Answers, each under its question. */
export function AnswerLines({ lines, spaced = false }: { lines: readonly AnswerLine[]; spaced?: boolean }) {
  return (
    <dl className={cx("grid", spaced ? "gap-4" : "gap-1 text-sm")}>
      {lines.map((line) => (
        <div key={line.name} className="min-w-0 wrap-anywhere">
          <dt className={cx("text-soft", spaced ? "text-sm" : "inline")}>
            <bdi>{line.label}</bdi>{" "}
          </dt>
          <dd className={cx("whitespace-pre-line", !spaced && "inline")}>
            <AnswerValue {...line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
