import { CloudOff } from "lucide-react";
import type { ReactNode } from "react";

/** What happened, what is safe, and how to try again. */
export function ErrorState(props: { title: string; children?: ReactNode; action?: ReactNode; detail?: string }) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-16 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-lg bg-red-3 text-red-11">
        <CloudOff aria-hidden strokeWidth={1.75} className="size-6" />
      </span>
      <h2 className="text-lg font-semibold">{props.title}</h2>
      {props.children && <div className="mt-1 max-w-110 text-balance text-soft">{props.children}</div>}
      {props.action && <div className="mt-5 flex flex-wrap justify-center gap-2">{props.action}</div>}
      {props.detail && (
        <p dir="ltr" className="mt-5 font-mono text-xs text-faint">
          {props.detail}
        </p>
      )}
    </div>
  );
}
