import { lazy, Suspense, useEffect, useState } from "react";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { RichTextEditorProps } from "./rich-text-editor.tsx";

/** The editor is heavy and needs a document: it comes after the page. */
const Editor = lazy(() => import("./rich-text-editor.tsx"));

/** What the editor would lose; imported descriptions hold size tables. */
const BEYOND = /<(table|img)\b/i;

/** A description. What the editor cannot show is edited as HTML, so that nothing is dropped in silence. */
export function RichTextField({ sourceHint, ...props }: RichTextEditorProps & { sourceHint: string }) {
  const [source] = useState(() => BEYOND.test(props.html));
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  if (source) {
    return (
      <TextArea
        label={props.label}
        description={sourceHint}
        value={props.html}
        onChange={props.onChange}
        dir="ltr"
        rows={8}
        spellCheck="false"
      />
    );
  }
  const waiting = (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{props.label}</span>
      <Skeleton className="h-47 w-full" />
    </div>
  );
  if (!mounted) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Editor {...props} />
    </Suspense>
  );
}
