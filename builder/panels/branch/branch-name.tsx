import { branchWords } from "../../words/branch.ts";
import { useWords } from "../../words/use-words.ts";

/** Which branch is drawn in. A long name ends where its own script ends, whichever way the page runs. */
export function BranchName({ name }: { name: string }) {
  const t = useWords(branchWords);
  return (
    <span className="flex min-w-0 gap-1" title={name}>
      <span className="shrink-0">{t("badge")}</span> <bdi className="min-w-0 truncate">{name}</bdi>
    </span>
  );
}
