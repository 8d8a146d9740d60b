/** Scripts of single kinds of fields, by what they begin on: fetched by the forms that have one. */
const SCRIPTS: Readonly<Record<string, () => Promise<((place: HTMLElement) => void) | undefined>>> = {
  "[data-address]": async () => (await import("./address.client.ts")).address,
  "[data-signature]": async () => (await import("./signature.client.ts")).signature,
  async "v-pick"() {
    await import("../islands/pick.client.ts");
    // An element of its own: it begins by itself.
    return undefined;
  },
};

const begun = new WeakSet<HTMLElement>();

/** Begins what stands in a form now; fields that come with an answer begin when they come. */
export function beginFields(form: HTMLElement): void {
  for (const [mark, load] of Object.entries(SCRIPTS)) {
    const places = [...form.querySelectorAll<HTMLElement>(mark)].filter((place) => !begun.has(place));
    if (places.length === 0) continue;
    for (const place of places) begun.add(place);
    load().then(
      (begin) => {
        if (begin) for (const place of places) begin(place);
      },
      // Without a network the field stands as the server drew it, until the next try.
      () => {
        for (const place of places) begun.delete(place);
      },
    );
  }
}
