/** What is used of Cloudflare's script. @see https://developers.cloudflare.com/turnstile/ */
interface Turnstile {
  render(place: HTMLElement, options: Readonly<Record<string, unknown>>): string;
}

declare global {
  interface Window {
    turnstile?: Turnstile;
  }
}

const SCRIPT = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";

/** Tokens hold once, for five minutes; an old one is replaced by itself. */
interface Proof {
  token: string;
  /** Settles once there is a first token, or none can be had. */
  first: Promise<void>;
}

const proofs = new WeakMap<HTMLElement, Proof>();
let loading: Promise<Turnstile | undefined> | undefined;

/**
 * The token by which somebody shows that they are a person; "" where none can be had: what follows is the server's to say.
 * The first call for a place puts the check into it, which shows itself only where there is something to press.
 */
export async function proofOf(place: HTMLElement): Promise<string> {
  const proof = proofs.get(place) ?? begin(place);
  if (proof.token === "") place.scrollIntoView({ block: "nearest" });
  await proof.first;
  return proof.token;
}

function begin(place: HTMLElement): Proof {
  const proof: Proof = { token: "", first: Promise.resolve() };
  const keep = (token: string): void => {
    proof.token = token;
  };
  proof.first = load().then(
    (turnstile) =>
      new Promise<void>((settle) => {
        const widget = place.querySelector<HTMLElement>("[data-human-place]");
        if (!turnstile || !widget) return settle();
        turnstile.render(widget, {
          ...{ sitekey: place.dataset.human, language: document.documentElement.lang, size: "flexible" },
          ...{ appearance: "interaction-only", "response-field": false, "expired-callback": () => keep("") },
          callback: (token: string) => {
            keep(token);
            settle();
          },
          "error-callback": () => {
            settle();
            // It was dealt with: nothing is thrown.
            return true;
          },
        });
      }),
  );
  proofs.set(place, proof);
  return proof;
}

function load(): Promise<Turnstile | undefined> {
  loading ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = SCRIPT;
    script.addEventListener("load", () => done(window.turnstile));
    script.addEventListener("error", () => {
      loading = undefined;
      done(undefined);
    });
    document.head.append(script);
  });
  return loading;
}
