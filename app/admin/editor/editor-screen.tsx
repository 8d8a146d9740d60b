import { lazy, Suspense, useEffect, useState } from "react";
import { EditorSkeleton } from "#builder/panels/work/editor-skeleton.tsx";
import type { ShopFacts, StoredDocument } from "#builder/ports.ts";
import { useAdminNavigate } from "../shell/use-admin-navigate.ts";

// The editor lives in the browser alone; its code comes while the skeleton shows.
const EditorForBrowser = lazy(() => import("./editor-for-browser.tsx"));

export interface EditorScreenProps {
  stored: StoredDocument;
  facts: ShopFacts;
}

export function EditorScreen({ stored, facts }: EditorScreenProps) {
  const [isBrowser, setIsBrowser] = useState(false);
  const navigate = useAdminNavigate();
  useEffect(() => setIsBrowser(true), []);
  // What the editor holds is newer than what a loader could bring: it opens with the first answer and keeps to it.
  const [first] = useState({ stored, facts });
  const isCampaign = first.stored.doc.kind === "campaign";
  if (!isBrowser) return <EditorSkeleton />;
  return (
    <Suspense fallback={<EditorSkeleton />}>
      <EditorForBrowser
        {...first}
        onLeave={() => navigate(isCampaign ? "/admin/campaigns" : "/admin/pages")}
        {...(isCampaign && { onPublish: () => navigate(`/admin/campaigns/${first.stored.id}`) })}
      />
    </Suspense>
  );
}
