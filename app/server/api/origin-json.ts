import type { OrderOrigin } from "#app/commerce/orders/index.server.ts";

/** What led a buyer here, as the API says and takes it. */
export interface OriginJson extends Omit<OrderOrigin, "formRevision" | "houseForm" | "clicks"> {
  form_revision?: string;
  house_form?: string;
  click_ids?: Readonly<Record<string, string>>;
}

export function originJson({ formRevision, houseForm, clicks, ...origin }: OrderOrigin): OriginJson {
  return {
    ...origin,
    ...(formRevision && { form_revision: formRevision }),
    ...(houseForm && { house_form: houseForm }),
    ...(clicks && { click_ids: clicks }),
  };
}

export function originOf({
  form_revision: formRevision,
  house_form: houseForm,
  click_ids: clicks,
  ...origin
}: OriginJson): OrderOrigin {
  return {
    ...origin,
    ...(formRevision && { formRevision }),
    ...(houseForm && { houseForm }),
    ...(clicks && { clicks }),
  };
}
