import { Upload } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { cx } from "./cx.ts";
import { useUiWords } from "./locale-provider.tsx";

export interface FileDropProps {
  label: string;
  /** What is accepted and how large, in words. */
  description: string;
  /** As in the `accept` attribute; the server sniffs anyway. */
  accept: string;
  name?: string;
  multiple?: boolean;
  isDisabled?: boolean;
  onFiles?: (files: File[]) => void;
  className?: string;
}

/** A file input one can also drop files on. Inside a form it submits as any file input does. */
export function FileDrop(props: FileDropProps) {
  const t = useUiWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [names, setNames] = useState<string[]>([]);

  function take(files: FileList | null) {
    const list = [...(files ?? [])];
    setNames(list.map((file) => file.name));
    if (list.length > 0) props.onFiles?.(list);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!input.current || props.isDisabled || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    take(input.current.files);
  }

  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "relative flex flex-col items-center justify-center gap-1 rounded-md border border-dashed p-5 text-center transition-colors",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        over ? "border-accent bg-accent-2" : "border-edge bg-sunken hover:border-accent",
        props.isDisabled && "opacity-50",
        props.className,
      )}
    >
      <Upload aria-hidden className="mb-1 size-5 text-soft" />
      <span className="sr-only">{props.label}. </span>
      <span>
        {t("dropHere")}{" "}
        <span className="text-accent-11 underline underline-offset-3">
          {t(props.multiple ? "chooseFiles" : "chooseFile")}
        </span>
      </span>
      <span id={`${id}-help`} className="text-sm text-soft">
        {props.description}
      </span>
      {names.length > 0 && (
        <span role="status" className="mt-1 font-medium wrap-anywhere">
          <bdi>{names.join(", ")}</bdi>
        </span>
      )}
      <input
        ref={input}
        type="file"
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.isDisabled}
        aria-describedby={`${id}-help`}
        onChange={(event) => take(event.target.files)}
        className="absolute inset-0 opacity-0 outline-none"
      />
    </label>
  );
}
