/** What is sent by whoever fills it in. */
export const FILLED_IN = ".checkout-form, .sent-form";

/**
 * Keeps a message that stands over the page off a form: it is not seen while one is being filled in, nor where it would lie
 * on the button that sends one. It keeps its place meanwhile, so that nothing moves.
 * @returns what ends it
 */
export function makeWay(message: HTMLElement): () => void {
  const stop = new AbortController();
  let due = 0;
  const look = () => {
    due = 0;
    const at = document.activeElement;
    const isInTheWay = at?.closest(FILLED_IN) || [...document.querySelectorAll(SENDERS)].some(liesUnder);
    message.toggleAttribute("data-aside", Boolean(isInTheWay) && !message.contains(at));
  };
  const liesUnder = (button: Element) => {
    if (message.contains(button)) return false;
    const [over, under] = [message.getBoundingClientRect(), button.getBoundingClientRect()];
    return over.top < under.bottom && under.top < over.bottom && over.left < under.right && under.left < over.right;
  };
  const soon = () => {
    due ||= requestAnimationFrame(look);
  };
  for (const type of MOVES) addEventListener(type, soon, { passive: true, signal: stop.signal });
  look();
  return () => {
    cancelAnimationFrame(due);
    stop.abort();
  };
}

const SENDERS = ":is(.checkout-form, .sent-form) [type=submit]";
const MOVES = ["scroll", "resize", "focusin", "focusout"] as const;
