import type { ToldReason } from "#app/commerce/failures.ts";

/** An outside service as its settings screen shows it: secrets by their last signs alone. */
export interface IntegrationCardView {
  name: string;
  enabled: boolean;
  ready: boolean;
  version: number;
  okAt: number | null;
  failedAt: number | null;
  error: ToldReason | null;
  fields: {
    name: string;
    kind: "text" | "area" | "choice" | "choices" | "switch";
    secret: boolean;
    required: boolean;
    options: string[];
    value: string;
    mask: string;
  }[];
}
