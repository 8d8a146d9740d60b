import { SingleBar } from "cli-progress";

/** How far a long command has come. On a terminal only: in a file or a pipe it would be noise. */
export function progressBar(unit: string): SingleBar | undefined {
  if (!process.stderr.isTTY) return undefined;
  const bar = new SingleBar({
    format: `{bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted}`,
    hideCursor: true,
  });
  bar.start(0, 0);
  return bar;
}
