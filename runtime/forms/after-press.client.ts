/** No click comes later than this after its press began: a finger that rests longer asks for a menu. */
const LONGEST_PRESS_MS = 700;

/**
 * Runs something once the press that is going on has landed. A press on a button takes the focus from a field, the field
 * says what is wrong with it, the button moves away under the finger, and the click is lost: words that move the page wait
 * for it.
 * @param page where presses and clicks pass by; the window
 * @returns what runs at once where nothing is pressed
 */
export function pressesOf(page: EventTarget): (then: () => void) => void {
  let isPressed = false;
  let waiting: (() => void)[] = [];
  const landed = (): void => {
    isPressed = false;
    const now = waiting;
    waiting = [];
    for (const then of now) then();
  };
  page.addEventListener("pointerdown", () => {
    isPressed = true;
  });
  for (const end of ["click", "pointercancel", "keydown"]) page.addEventListener(end, landed);
  return (then) => {
    if (!isPressed) return then();
    if (waiting.length === 0) setTimeout(landed, LONGEST_PRESS_MS);
    waiting.push(then);
  };
}
