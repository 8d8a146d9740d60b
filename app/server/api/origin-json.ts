import type { OrderOrigin } from "#app/commerce/orders/index.server.ts";

/** What led a buyer here, as the API says and takes it. */
export interface OriginJson extends Omit<OrderOrigin, "formRevision" | "clicks"> {
  form_revision?: string;
  click_ids?: Readonly<Record<string, string>>;
}

export function originJson({ formRevision, clicks, ...origin }: OrderOrigin): OriginJson {
  return { ...origin, ...(formRevision && { form_revision: formRevision }), ...(clicks && { click_ids: clicks }) };
}

export function originOf({ form_revision: formRevision, click_ids: clicks, ...origin }: OriginJson): OrderOrigin {
  return { ...origin, ...(formRevision && { formRevision }), ...(clicks && { clicks }) };
}
