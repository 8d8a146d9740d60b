import { ProgressBar as BaseProgressBar, Label } from "react-aria-components";

/** How far something has come; `value` from 0 to 100, absent while nobody knows. */
export function ProgressBar({ label, value }: { label: string; value?: number }) {
  return (
    <BaseProgressBar
      {...(value === undefined ? { isIndeterminate: true } : { value })}
      className="flex flex-col gap-1.5"
    >
      {({ percentage, valueText }) => (
        <>
          <span className="flex justify-between gap-4 text-sm">
            <Label>{label}</Label>
            <span className="text-soft tabular-nums">{valueText}</span>
          </span>
          <span className="h-1.5 overflow-hidden rounded-full bg-neutral-4">
            <span
              className="block h-full rounded-full bg-accent transition-[width] duration-200"
              style={{ width: `${percentage ?? 30}%` }}
            />
          </span>
        </>
      )}
    </BaseProgressBar>
  );
}
