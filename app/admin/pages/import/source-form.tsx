import { useState } from "react";
import { slugify } from "#app/commerce/kernel/slug.ts";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../../use-words.ts";
import { importMessages } from "./messages.ts";

const SOURCES = ["file", "address", "code"] as const;
const LANGUAGES = ["auto", "fr", "ar", "en"] as const;

/** What was given so far. A file is `pages` when it is an export of ours, which needs nothing else. */
export interface Given {
  source: (typeof SOURCES)[number];
  file: File | null;
  pages: boolean;
  url: string;
  code: string;
  slug: string;
  language: string;
}

export const NOTHING: Given = {
  ...{ source: "file", file: null, pages: false },
  ...{ url: "", code: "", slug: "", language: "auto" },
};

/** Is there enough to begin with? */
export function isReady({ source, file, url, code, slug }: Given): boolean {
  if (slug.trim() === "") return false;
  return source === "file" ? file !== null : (source === "address" ? url : code).trim() !== "";
}

/** A file's given state: what it is, its bytes say, never its name. */
export async function givenFile(file: File): Promise<Given> {
  const head = (await file.slice(0, 300).text()).replace(/^\ufeff/, "").trimStart();
  return { ...NOTHING, file, pages: head.startsWith("{"), slug: slugify(file.name.replace(/\.[a-z]+$/i, ""), 74) };
}

/** A file, an address on the web or code: and, for what is not ours, where it goes and in which language it speaks. */
export function SourceForm(props: { given: Given; onChange: (given: Given) => void; onFile: (file: File) => void }) {
  const t = useWords(importMessages);
  const { given, onChange } = props;
  const [typed, setTyped] = useState(false);
  const set = (more: Partial<Given>) => onChange({ ...given, ...more });
  const suggest = (from: string) => (typed ? {} : { slug: slugify(from, 74) });
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        label={t("source")}
        className="self-start"
        value={given.source}
        onChange={(source) => set({ source })}
        choices={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      {given.source === "file" && (
        <FileDrop
          label={t("file")}
          description={t("fileHelp")}
          accept=".json,.html,.htm,application/json,text/html"
          onFiles={([file]) => file && props.onFile(file)}
        />
      )}
      {given.source === "address" && (
        <TextField
          label={t("url")}
          description={t("urlHelp")}
          dir="ltr"
          inputMode="url"
          placeholder="https://"
          value={given.url}
          onChange={(url) => set({ url, ...suggest(lastWord(url)) })}
        />
      )}
      {given.source === "code" && (
        <TextArea
          label={t("code")}
          dir="ltr"
          rows={8}
          spellCheck="false"
          value={given.code}
          onChange={(code) => set({ code, ...suggest(/<title>([^<]{1,100})/i.exec(code)?.[1] ?? "") })}
        />
      )}
      {(given.source !== "file" || given.file) && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("slug")}
            description={t("slugHelp", { slug: slugify(given.slug, 74) || "…" })}
            required
            dir="ltr"
            value={given.slug}
            onChange={(slug) => {
              setTyped(true);
              set({ slug });
            }}
          />
          <Select
            label={t("language")}
            value={given.language}
            onChange={(language) => set({ language })}
            choices={LANGUAGES.map((value) => ({ value: value as string, label: t(`language.${value}`) }))}
          />
        </div>
      )}
    </div>
  );
}

function lastWord(url: string): string {
  return (
    url
      .replace(/[?#].*$/, "")
      .split("/")
      .slice(3)
      .findLast(Boolean)
      ?.replace(/\.[a-z]+$/i, "") ?? ""
  );
}
