/** What an action of the admin answers: done, or refused in words a person can act on. */
export type Outcome<D extends string = string> =
  | { ok: true; done: D; count?: number }
  | {
      ok: false;
      /** The refusal's code, for what depends on it: a conflict has a screen of its own. */
      code: string;
      message: string;
      /** JSON pointer of the field it is about. */
      pointer?: string;
    };
