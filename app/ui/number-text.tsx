import { formatTag } from "#app/commerce/kernel/locale.ts";
import { useLocaleValue } from "./locale-provider.tsx";

/** A count, grouped as the language does, in figures of equal width. */
export function NumberText({ value }: { value: number }) {
  const { locale } = useLocaleValue();
  return <bdi>{new Intl.NumberFormat(formatTag(locale)).format(value)}</bdi>;
}
