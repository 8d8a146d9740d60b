import { Sheet } from "#app/ui/sheet.tsx";
import { commentWords } from "../../words/comments.ts";
import { useWords } from "../../words/use-words.ts";
import { CommentsPanel } from "./comments-panel.tsx";

/** On a phone: the comments over the page. */
export function CommentsSheet({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(open: boolean): void }) {
  const t = useWords(commentWords);
  return (
    <Sheet title={t("title")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {isOpen && <CommentsPanel />}
    </Sheet>
  );
}
