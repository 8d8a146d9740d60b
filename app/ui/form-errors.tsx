import { useEffect, useRef } from "react";
import { useUiWords } from "./locale-provider.tsx";
import { TONE_ICONS } from "./tone.ts";

export interface FormError {
  message: string;
  /** Id of the field it is about. */
  field?: string;
}

/** Everything that is wrong with a form, in one place above it; it takes focus, and each line leads to its field. */
export function FormErrors({ errors, title }: { errors: readonly FormError[]; title?: string }) {
  const t = useUiWords();
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  const Icon = TONE_ICONS.danger;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="flex items-start gap-3 rounded-md border border-red-6 bg-red-2 p-3.5"
    >
      <Icon aria-hidden className="mt-px size-4.5 shrink-0 text-red-11" />
      <div className="min-w-0">
        <p className="font-medium">{title ?? t("fixErrors", { count: errors.length })}</p>
        <ul className="mt-1 list-disc ps-4 text-soft">
          {errors.map((error) => (
            <li key={`${error.field ?? ""}${error.message}`}>
              {error.field ? (
                <a href={`#${error.field}`} className="underline underline-offset-3">
                  {error.message}
                </a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
