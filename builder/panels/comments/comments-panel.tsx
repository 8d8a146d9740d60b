import { MessageSquare } from "lucide-react";
import { useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { commentWords } from "../../words/comments.ts";
import { useWords } from "../../words/use-words.ts";
import { useActiveNode, useEditor, useNodeLabel } from "../editor-context.tsx";
import { CommentField } from "./comment-field.tsx";
import { CommentThread } from "./comment-thread.tsx";
import { useComments } from "./use-comments.ts";

/** What people have to say about the page and its blocks: said about the block that is selected. */
export function CommentsPanel({ className }: { className?: string }) {
  const t = useWords(commentWords);
  const { comments } = useEditor();
  const { threads, failed } = useComments();
  const [show, setShow] = useState<"open" | "settled">("open");
  const active = useActiveNode();
  const labelOf = useNodeLabel();
  const about = active ? t("onBlock", { block: labelOf(active) }) : t("onPage");
  const isThere = threads !== null;
  useEffect(() => {
    if (!isThere) void comments.load();
  }, [comments, isThere]);
  const shown = threads?.filter(({ first }) => (first.settled === null) === (show === "open")) ?? [];
  return (
    <section aria-label={t("title")} className={cx("flex flex-col gap-4", className)}>
      <CommentField
        label={about}
        description={t("hint")}
        submit={t("send")}
        onSend={(text) => comments.add({ node: active?.id ?? null, thread: null, text })}
      />
      <SegmentedControl
        label={t("show")}
        value={show}
        onChange={setShow}
        choices={[
          { value: "open", label: t("open") },
          { value: "settled", label: t("settled") },
        ]}
      />
      {failed && (
        <Banner
          tone="danger"
          title={t("failed")}
          actions={<Button onPress={() => void comments.load()}>{t("again")}</Button>}
        />
      )}
      {!isThere && !failed && <Skeleton className="h-24" />}
      {isThere && shown.length === 0 && (
        <EmptyState icon={MessageSquare} title={show === "open" ? t("empty") : t("settled")} quiet>
          {show === "open" ? t("emptyText") : t("emptySettled")}
        </EmptyState>
      )}
      <ul className="flex flex-col gap-3">
        {shown.map((thread) => (
          <CommentThread key={thread.first.id} thread={thread} />
        ))}
      </ul>
    </section>
  );
}
