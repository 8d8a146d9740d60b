import { useMemo } from "react";
import { Editor } from "#builder/editor.tsx";
import type { ShopFacts, StoredDocument } from "#builder/ports.ts";
import { browserValidators } from "#builder/validators/browser-validators.ts";
import { registry } from "#runtime/registry.ts";
import { serverPorts } from "./server-ports.ts";

export interface EditorForBrowserProps {
  stored: StoredDocument;
  facts: ShopFacts;
  onLeave(): void;
}

/** The builder with everything it needs from this app. */
export default function EditorForBrowser({ stored, facts, onLeave }: EditorForBrowserProps) {
  const ports = useMemo(serverPorts, []);
  // A branch is merged where it would be published.
  const asksMerge = stored.branch !== null && new URLSearchParams(window.location.search).has("merge");
  return (
    <Editor
      stored={stored}
      registry={registry}
      validators={browserValidators}
      ports={ports}
      facts={facts}
      locale={facts.mainLocale}
      signInUrl="/admin/sign-in"
      {...(asksMerge && { opens: "publish" })}
      onLeave={onLeave}
    />
  );
}
