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
  onPublish?(): void;
}

/** The builder with everything it needs from this app. */
export default function EditorForBrowser({ stored, facts, onLeave, onPublish }: EditorForBrowserProps) {
  const ports = useMemo(serverPorts, []);
  // A branch is merged where it would be published.
  const asked = new URLSearchParams(window.location.search);
  const asksMerge = stored.branch !== null && asked.has("merge");
  const block = asked.get("block");
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
      {...(block !== null && { selects: block })}
      onLeave={onLeave}
      {...(onPublish && { onPublish })}
    />
  );
}
