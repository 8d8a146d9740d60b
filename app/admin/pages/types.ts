import type { DocumentSummary } from "#app/documents/types.ts";

/** A document as the list of pages shows it. */
export interface PageRow {
  id: string;
  title: string;
  use: DocumentSummary["use"];
  /** `changed`: published, and written on since. */
  state: "draft" | "live" | "changed" | "scheduled" | "archived";
  /** Epoch ms from which a scheduled page is shown. */
  from: number | null;
  /** Where the shop shows it; null while it does not. */
  href: string | null;
  updatedAt: number;
  /** What the branch of the page above it is called; null: a page of its own. */
  branch: string | null;
}
