/** When a message's time comes. */
export interface TriggerFacts {
  trigger: "load" | "delay" | "scroll" | "idle" | "exit" | "click";
  seconds: number;
  percent: number;
  /** With `click`: the name that a link leads to. */
  anchor: string;
}

/** @returns whether the message was shown */
type Fire = () => boolean | undefined;

const ACTIVITY = ["pointermove", "pointerdown", "keydown", "scroll", "touchstart"] as const;

/** Waits for the moment, in a way that costs the page nothing until then. */
export function armTrigger({ trigger, seconds, percent, anchor }: TriggerFacts, fire: Fire): void {
  if (trigger === "load") fire();
  else if (trigger === "delay") setTimeout(fire, seconds * 1_000);
  else if (trigger === "scroll") onScroll(percent, fire);
  else if (trigger === "idle") onIdle(seconds * 1_000, fire);
  else if (trigger === "click") onLink(anchor, fire);
  else if (matchMedia("(hover: hover) and (pointer: fine)").matches) onLeaving(fire);
  else onTurningBack(fire);
}

function onScroll(percent: number, fire: Fire): void {
  const stop = new AbortController();
  const look = () => {
    const { scrollHeight } = document.documentElement;
    if (((scrollY + innerHeight) / scrollHeight) * 100 < percent) return;
    stop.abort();
    fire();
  };
  addEventListener("scroll", look, { passive: true, signal: stop.signal });
  look();
}

function onIdle(after: number, fire: Fire): void {
  const stop = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      stop.abort();
      fire();
    }, after);
  };
  for (const type of ACTIVITY) addEventListener(type, wait, { passive: true, signal: stop.signal });
  wait();
}

/** A link of the page that leads to the message's name opens it, as often as it is pressed. */
function onLink(anchor: string, fire: Fire): void {
  if (anchor === "") return;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>("a, button");
    const isOurs = link && (link.getAttribute("href") === `#${anchor}` || link.closest(`#${CSS.escape(anchor)}`));
    if (!isOurs) return;
    event.preventDefault();
    fire();
  });
}

/** With a mouse: it leaves the page upwards, where tabs and the address are. */
function onLeaving(fire: Fire): void {
  document.documentElement.addEventListener("mouseleave", (event) => {
    if (event.clientY <= 0) fire();
  });
}

/** Up by this part of a screen, within this time, is somebody on the way to the address bar. */
const UPWARD = { screens: 0.6, ms: 400 } as const;

/** On a telephone: the page is pulled down in haste, or the way back is taken, which leads here once more. */
function onTurningBack(fire: Fire): void {
  let from = { y: scrollY, at: performance.now() };
  let deepest = 0;
  addEventListener(
    "scroll",
    () => {
      const now = performance.now();
      deepest = Math.max(deepest, scrollY);
      if (scrollY >= from.y || now - from.at > UPWARD.ms) from = { y: scrollY, at: now };
      if (deepest > innerHeight && from.y - scrollY > UPWARD.screens * innerHeight) fire();
    },
    { passive: true },
  );
  // A browser passes over an entry that was made before anybody touched the page.
  addEventListener(
    "pointerup",
    () => {
      history.pushState({ ...history.state, vitrine: "here" }, "");
      addEventListener(
        "popstate",
        () => {
          // Nothing to say: the way back is the visitor's.
          if (!fire()) history.back();
        },
        { once: true },
      );
    },
    { once: true, passive: true },
  );
}
