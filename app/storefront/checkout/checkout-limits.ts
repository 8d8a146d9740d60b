import { LRUCache } from "lru-cache";
import { type Allowance, type RateLimit, rateLimit } from "#app/platform/rate-limit.server.ts";

export interface CheckoutAllowances {
  /** Orders a minute from one network address: very high, since a carrier puts thousands of buyers behind one. */
  perAddressPerMinute: number;
  perPhonePerHour: number;
  perFormPerMinute: number;
  /** Codes that do not exist, from one network address in ten minutes. */
  couponGuessesPerAddress: number;
}

/** Times an hour that one form may say how far it is filled in. */
const LEADS_PER_FORM = 40;

/** New leads a minute from one network address: a carrier's buyers go on, a program that floods the list does not. */
const LEADS_PER_ADDRESS = 600;

/** Forms with files a minute from one network address; each may be large. */
const FILES_PER_ADDRESS = 120;

/** Times an hour that one unfinished form may be kept anew. */
const DRAFTS_PER_FORM = 300;

/** Looks a minute at a form that is filled in, from one network address: its price after each choice, a step come back to. */
const LOOKS_PER_ADDRESS = 1_200;

/** Keys that were just used: sending the same order again is no further order. */
const KEYS_KNOWN = 20_000;

/** Bounds on placing orders; they come from the configuration. */
export class CheckoutLimits {
  readonly #address: RateLimit;
  readonly #phone: RateLimit;
  readonly #form: RateLimit;
  readonly #leads: RateLimit;
  readonly #leadAddress: RateLimit;
  readonly #files = rateLimit("form-files", FILES_PER_ADDRESS, 60);
  readonly #drafts = rateLimit("form-drafts", DRAFTS_PER_FORM, 3_600);
  readonly #looks = rateLimit("form-looks", LOOKS_PER_ADDRESS, 60);
  readonly #known = new LRUCache<string, true>({ max: KEYS_KNOWN });

  constructor({ perAddressPerMinute, perPhonePerHour, perFormPerMinute }: CheckoutAllowances) {
    this.#address = rateLimit("checkout-address", perAddressPerMinute, 60);
    this.#phone = rateLimit("checkout-phone", perPhonePerHour, 3_600);
    this.#leads = rateLimit("lead-form", LEADS_PER_FORM, 3_600);
    this.#leadAddress = rateLimit("lead-address", Math.min(perAddressPerMinute, LEADS_PER_ADDRESS), 60);
    this.#form = rateLimit("checkout-form", perFormPerMinute, 60);
  }

  /**
   * May this form's state be kept? A form is filled in by hand; a program that floods is not heard.
   * @param session who fills it in; undefined where nothing tells: a network address is many people, and counts as such
   */
  async takeLead({ address, session }: { address: string; session: string | undefined }): Promise<boolean> {
    const takes = [...(session === undefined ? [] : [this.#leads.take(session)]), this.#leadAddress.take(address)];
    return (await Promise.all(takes)).every((each) => each.allowed);
  }

  /** May what is unfinished be kept? Told at each pause, by a script that nobody watches. */
  async takeDraft({ address, token }: { address: string; token: string }): Promise<boolean> {
    const takes = [this.#drafts.take(token), this.#looks.take(address)];
    return (await Promise.all(takes)).every((each) => each.allowed);
  }

  /** May a form with files be read? Asked before it is. */
  async takeFiles(address: string): Promise<boolean> {
    return (await this.#files.take(address)).allowed;
  }

  /** May a form be shown again as it is filled in? */
  async takeLook(address: string): Promise<boolean> {
    return (await this.#looks.take(address)).allowed;
  }

  /** May this order be tried? Asked once its form is right: correcting a form counts for nothing. */
  async take(order: { address: string; phone: string; form: string | null; key: string }): Promise<Allowance> {
    const again = this.#known.has(order.key);
    const takes = [
      () => this.#address.take(order.address),
      ...(again ? [] : [() => this.#form.take(order.form ?? "shop"), () => this.#phone.take(order.phone)]),
    ];
    for (const take of takes) {
      const allowance = await take();
      if (!allowance.allowed) return allowance;
    }
    this.#known.set(order.key, true);
    return { allowed: true };
  }
}
