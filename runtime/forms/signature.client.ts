/** A place to sign with a finger; the name typed beside it stands where nothing was drawn. */
export function signature(place: HTMLElement): void {
  const input = place.querySelector("input");
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (!input || !pen || place.querySelector("canvas")) return;
  [canvas.width, canvas.height] = [640, 240];
  canvas.className = "signature-place";
  const clear = document.createElement("button");
  clear.type = "button";
  clear.className = "btn btn-quiet";
  clear.textContent = place.dataset.clear ?? "";
  clear.addEventListener("click", () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    input.value = "";
  });
  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * canvas.width) / box.width,
      ((event.clientY - box.top) * canvas.height) / box.height,
    ];
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    Object.assign(pen, { lineWidth: 4, lineCap: "round", strokeStyle: "#111" });
    pen.beginPath();
    pen.moveTo(...at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener("pointerup", () => {
    input.value = canvas.toDataURL("image/png");
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  place.append(canvas, clear);
}
