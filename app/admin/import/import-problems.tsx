import { CircleAlert, Info } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { useWords } from "../use-words.ts";
import { importMessages } from "./messages.ts";

export interface ImportProblem {
  line: number;
  column: string | null;
  severity: "error" | "warning";
  message: string;
}

/** What a file's rows have against them, by line: a table on a desk, one block after the other on a phone. */
export function ImportProblems({ problems, unlisted }: { problems: readonly ImportProblem[]; unlisted: number }) {
  const t = useWords(importMessages);
  return (
    <Card flush title={t("problems")} description={t("problemsHelp")}>
      <table className="mt-2 w-full">
        <thead className="text-sm text-soft max-sm:hidden">
          <tr>
            <th scope="col" className="px-5 py-2 text-end font-medium">
              {t("line")}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {t("column")}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {t("reason")}
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike, and the list never changes
              key={index}
              className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:px-4 max-sm:py-2 [&>td]:border-t [&>td]:border-line max-sm:[&>td]:border-0"
            >
              <td className="w-20 px-5 py-2 text-end tabular-nums max-sm:w-auto max-sm:p-0">
                <span className="text-soft sm:hidden">{t("line")} </span>
                {problem.line}
              </td>
              <td className="px-3 py-2 text-soft max-sm:p-0">
                <bdi>{problem.column}</bdi>
              </td>
              <td className="px-3 py-2 wrap-anywhere max-sm:basis-full max-sm:p-0">
                <Badge
                  tone={problem.severity === "error" ? "danger" : "neutral"}
                  icon={problem.severity === "error" ? CircleAlert : Info}
                  className="me-2"
                >
                  {t(`severity.${problem.severity}`)}
                </Badge>
                {problem.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unlisted > 0 && <p className="px-5 py-3 text-soft">{t("unlisted", { count: unlisted })}</p>}
    </Card>
  );
}
