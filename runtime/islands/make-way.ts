/**
 * Keeps a message that stands over the page off its forms: it is not seen while one is being filled in, nor where it would
 * lie on the button that sends one. It keeps its place meanwhile, so that nothing moves; it ends with the message.
 * @param forms selector of what visitors fill in
 */
export function makeWay(message: HTMLElement, forms: string): void {
  const stop = new AbortController();
  let due = 0;
  const liesUnder = (button: Element) => {
    const [over, under] = [message.getBoundingClientRect(), button.getBoundingClientRect()];
    return over.top < under.bottom && under.top < over.bottom && over.left < under.right && under.left < over.right;
  };
  const look = () => {
    due = 0;
    if (!message.isConnected) return stop.abort();
    const at = document.activeElement;
    const senders = [...document.querySelectorAll(`:is(${forms}) [type=submit]`)];
    const isInTheWay = at?.closest(forms) || senders.some((button) => !message.contains(button) && liesUnder(button));
    message.toggleAttribute("data-aside", Boolean(isInTheWay) && !message.contains(at));
  };
  const soon = () => {
    if (due === 0) due = requestAnimationFrame(look);
  };
  for (const type of MOVES) addEventListener(type, soon, { passive: true, signal: stop.signal });
  look();
}

const MOVES = ["scroll", "resize", "focusin", "focusout"] as const;
