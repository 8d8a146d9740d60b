/** As `app/exports` writes them; the first is what most people open. */
export const EXPORT_CHOICES = ["xlsx", "csv", "pdf"] as const;
export type ExportChoice = (typeof EXPORT_CHOICES)[number];

/** Lists that can be exported, as `app/exports` names them. */
export type ExportedList = "orders" | "products" | "stock-movements" | "answers";

/** How far a file has come. */
export interface ExportProgress {
  id: string;
  state: "running" | "done" | "failed";
  /** Items written, of how many; 0 of 0 while nobody has counted. */
  done: number;
  total: number;
}
