import { PageWeight } from "../cost/page-weight.tsx";

/** What is to be mended on the page, and what it costs. */
export default function ChecksPanel(_props: { onField(path: string | null): void }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4 pb-12">
      <PageWeight />
    </div>
  );
}
