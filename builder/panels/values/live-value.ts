import { useEffect, useState } from "react";
import { valueAt } from "#app/commerce/kernel/text/render-text.ts";
import type { ValueFormat } from "#blocks/contract/index.ts";
import { pageContext } from "#runtime/render/page-context.ts";
import { firstItemScope } from "#runtime/render/repeat.ts";
import { valueWords } from "#runtime/render/value-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import type { About } from "./use-about.ts";

export interface LiveValues {
  /** What a value is at the moment, as the shop words it; null while nobody answered. */
  words(path: string, format?: ValueFormat): string | null;
  /** The address of a picture. */
  picture(path: string): string | null;
  failed: boolean;
}

/** Asks the shop what values are right now, in the language that is written. */
export function useLiveValues(paths: readonly string[], about: About): LiveValues {
  const { ports, facts } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const [scope, setScope] = useState<Readonly<Record<string, unknown>> | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = [...new Set(paths.map((path) => path.split(".").slice(0, 2).join(".")))].sort().join(" ");
  const { repeat } = about;
  useEffect(() => {
    let stale = false;
    const nodes = repeat ? [{ id: repeat.id, type: repeat.type, props: repeat.props }] : [];
    ports.shop.answers({ nodes, targets: [], paths: asked === "" ? [] : asked.split(" "), locale }).then(
      (answers) => {
        if (stale) return;
        setFailed(false);
        setScope({ ...answers.scope, ...(repeat && firstItemScope(answers.data[repeat.id])) });
      },
      // Nobody answered: said beside the list, which can be chosen from all the same.
      () => !stale && setFailed(true),
    );
    return () => {
      stale = true;
    };
  }, [ports, asked, locale, repeat]);
  const page = pageContext({ ...facts, locale, now: Date.now() });
  return {
    words: (path, format) => (scope === null ? null : valueWords(valueAt(scope, path), page, format)),
    picture(path) {
      const found = scope === null ? null : (valueAt(scope, path) as { src?: unknown } | null | undefined);
      return typeof found?.src === "string" ? found.src : null;
    },
    failed,
  };
}
