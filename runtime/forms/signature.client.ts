import { type Ink, inkText, MOST_INK, readInk } from "#blocks/parts/ink.ts";

const SIZE = { width: 640, height: 240 };

/** A place to sign by finger, pen or mouse. The name typed beside it stands where nothing is drawn. */
export function signature(place: HTMLElement): void {
  const kept = place.querySelector<HTMLInputElement>("[data-ink]");
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!kept || !pen || place.querySelector("canvas")) return;
  Object.assign(canvas, SIZE);
  canvas.className = "signature-place";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", place.dataset.pad ?? "");
  let lines: [number, number][][] = linesOf(readInk(kept.value));

  const draw = (): void => {
    pen.clearRect(0, 0, SIZE.width, SIZE.height);
    Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#111" });
    for (const line of lines) {
      pen.beginPath();
      for (const [x, y] of line) pen.lineTo(x, y);
      // A dot is a line of no length.
      if (line.length === 1 && line[0]) pen.lineTo(...line[0]);
      pen.stroke();
    }
  };
  const tell = (): void => {
    const points = lines.filter((line) => line.length > 0).map((line) => line.map((point) => point.join()).join(" "));
    kept.value = points.length > 0 ? inkText({ ...SIZE, lines: points }) : "";
    kept.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
    return [
      within(((event.clientX - box.left) * SIZE.width) / box.width, SIZE.width),
      within(((event.clientY - box.top) * SIZE.height) / box.height, SIZE.height),
    ];
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    lines = [...lines, [at(event)]];
    draw();
  });
  canvas.addEventListener("pointermove", (event) => {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (!canvas.hasPointerCapture(event.pointerId) || !line || !last) return;
    const next = at(event);
    // Points that lie close together say nothing, and a signature has few thousand of them.
    if (Math.hypot(next[0] - last[0], next[1] - last[1]) < 3) return;
    if (lines.flat().length * 8 < MOST_INK) line.push(next);
    draw();
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, tell);
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "btn btn-quiet";
  clear.textContent = place.dataset.clear ?? "";
  clear.addEventListener("click", () => {
    lines = [];
    draw();
    tell();
  });
  place.prepend(canvas, clear);
  draw();
}

function linesOf(ink: Ink | undefined): [number, number][][] {
  return (ink?.lines ?? []).map((line) =>
    line.split(" ").map((point): [number, number] => {
      const [x = 0, y = 0] = point.split(",").map(Number);
      return [x, y];
    }),
  );
}
