/** What is used of Cloudflare's script. @see https://developers.cloudflare.com/turnstile/ */
interface Turnstile {
  render(place: HTMLElement, options: Readonly<Record<string, unknown>>): string;
  reset(widget: string): void;
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
  /** Asks for another in the place of one that was sent. */
  renew?: () => Promise<void>;
}

const proofs = new WeakMap<HTMLElement, Proof>();
let loading: Promise<Turnstile | undefined> | undefined;

/** The same, to be sent now: the next call brings another one. */
export async function spendProof(place: HTMLElement): Promise<string> {
  const token = await proofOf(place);
  const proof = proofs.get(place);
  if (proof?.renew && token !== "") {
    proof.token = "";
    proof.first = proof.renew();
  }
  return token;
}

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
  let settled: () => void = () => undefined;
  const keep = (token: string): void => {
    proof.token = token;
    settled();
  };
  const next = (): Promise<void> =>
    new Promise((settle) => {
      settled = settle;
    });
  proof.first = load().then(async (turnstile) => {
    const widgetPlace = place.querySelector<HTMLElement>("[data-human-place]");
    // It could not come: the next press asks for it again.
    if (!turnstile) proofs.delete(place);
    if (!turnstile || !widgetPlace) return;
    const first = next();
    const widget = turnstile.render(widgetPlace, {
      ...{ sitekey: place.dataset.human, language: document.documentElement.lang, size: "flexible" },
      ...{ appearance: "interaction-only", "response-field": false, callback: keep },
      "expired-callback": () => {
        proof.token = "";
      },
      "error-callback": () => {
        settled();
        // It was dealt with: nothing is thrown.
        return true;
      },
    });
    proof.renew = () => {
      const another = next();
      turnstile.reset(widget);
      return another;
    };
    await first;
  });
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
