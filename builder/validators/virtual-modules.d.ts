declare module "virtual:block-validators" {
  type Check = ((value: unknown) => boolean) & { errors?: import("ajv").ErrorObject[] | null };
  export const envelopes: Readonly<Record<string, Check>>;
  export const props: Readonly<Record<string, Check>>;
}
