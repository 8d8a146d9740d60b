import { type Camera, type Point, project } from "../camera.ts";
import { panes, unit, type Vector } from "../light.ts";
import { faint, polygon } from "../svg.ts";
import type { Outline } from "./profile.ts";

/** Stretches of an outline along which it keeps bending one way, so that each slope is met at most once. */
function bends(slices: readonly Outline[]): Outline[][] {
  const runs: Outline[][] = [];
  let run: Outline[] = [];
  let heading = 0;
  for (const slice of slices) {
    const last = run[run.length - 1];
    const turn = last ? Math.sign(Math.round((slice.up - last.up) * 400)) : 0;
    if (turn !== 0 && heading !== 0 && turn !== heading) {
      runs.push(run);
      run = [last!];
    }
    if (turn !== 0) heading = turn;
    run.push(slice);
  }
  return [...runs, run].filter((stretch) => stretch.length > 3);
}

/** Where along a stretch the wall has this upward slope; beyond its ends, the end itself. */
function heightOf(run: readonly Outline[], up: number): { slice: Outline; met: boolean } {
  const rising = run[run.length - 1]!.up > run[0]!.up;
  for (let index = 1; index < run.length; index += 1) {
    const [low, high] = [run[index - 1]!, run[index]!];
    const [from, to] = rising ? [low.up, high.up] : [high.up, low.up];
    if (up < from || up > to) continue;
    const t = to === from ? 0 : (up - low.up) / (high.up - low.up);
    const blend = (a: number, b: number): number => a + (b - a) * t;
    return {
      slice: { r: blend(low.r, high.r), h: blend(low.h, high.h), out: blend(low.out, high.out), up },
      met: true,
    };
  }
  const first = rising ? run[0]! : run[run.length - 1]!;
  const last = rising ? run[run.length - 1]! : run[0]!;
  return { slice: up < first.up ? first : last, met: false };
}

/** The window mirrored in wet glaze or glass: its panes, bent by the curve of the wall, with soft edges. */
export function gleam(view: Camera, at: Vector, slices: readonly Outline[], mirror: number): string {
  const strength = Math.min(0.62, 0.2 + mirror * 6);
  const parts: string[] = [];
  for (const run of bends(slices))
    for (const grow of [0.07, 0.045, 0.02, 0, -0.02])
      for (const pane of panes(grow)) {
        let met = 0;
        const line = pane.map((direction): Point => {
          const normal = unit([direction[0] + view.eye[0], direction[1] + view.eye[1], direction[2] + view.eye[2]]);
          const found = heightOf(run, normal[1]);
          if (found.met) met += 1;
          const angle = Math.atan2(normal[0], normal[2]);
          const { r, h } = found.slice;
          return project(view, [at[0] + r * Math.sin(angle), at[1] + h, at[2] + r * Math.cos(angle)]);
        });
        if (met > 2) parts.push(`<path d="${polygon(line)}" fill-opacity="${faint(strength / 4.4)}"/>`);
      }
  return parts.length > 0 ? `<g fill="#fffaf0">${parts.join("")}</g>` : "";
}
