/** Keeps what a visitor chose, with the version of the question they were asked: `measure.3`. */
export const CONSENT_COOKIE = "vitrine_consent";

/** `measure`: my visits may be told apart. `none`: they may not. */
export const CHOICES = ["measure", "none"] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * What was chosen of this question; undefined: nothing yet, or of an earlier one.
 * @param version from 1; 0: the shop does not ask itself, and whoever asks in its stead writes the word alone
 */
export function choiceIn(cookies: string, version: number): Choice | undefined {
  const written = cookies.split(/;\s*/).find((each) => each.startsWith(`${CONSENT_COOKIE}=`));
  return CHOICES.find((choice) => written === `${CONSENT_COOKIE}=${choiceValue(choice, version)}`);
}

/** A choice as the cookie keeps it. */
export function choiceValue(choice: Choice, version: number): string {
  return version > 0 ? `${choice}.${version}` : choice;
}
