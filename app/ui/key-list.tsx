import { Kbd } from "./kbd.tsx";

/** Keys of a screen, each with what it does: `[["j", "k"], "Next, previous"]`. */
export function KeyList({ keys }: { keys: readonly (readonly [readonly string[], string])[] }) {
  return (
    <dl className="flex flex-col gap-2">
      {keys.map(([letters, words]) => (
        <div key={words} className="flex items-center justify-between gap-4">
          <dt>{words}</dt>
          <dd className="flex gap-1">
            {letters.map((letter) => (
              <Kbd key={letter} keys={letter} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
