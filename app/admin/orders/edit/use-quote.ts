import { useEffect, useState } from "react";
import { isRecord } from "../../is-record.ts";
import type { OrderDraft, QuoteAnswer } from "./types.ts";

const PAUSE = 250;

export interface LiveQuote extends QuoteAnswer {
  /** The figures shown are those of a moment ago. */
  isBusy: boolean;
  /** The server could not be asked. */
  failed: boolean;
}

interface Asked {
  draft: OrderDraft;
  /** Of an order that is edited. */
  id?: string;
  version?: number;
  before?: OrderDraft;
  /** Of one that is written down for who was called back. */
  lead?: string | undefined;
}

/** What the draft would cost, asked again when it changes. An answer that was overtaken is dropped. */
export function useQuote({ draft, ...about }: Asked): LiveQuote {
  // A fee that is still being typed is no mistake yet.
  const added = draft.added.filter(({ name, amount }) => name.trim() !== "" && amount !== undefined && amount > 0);
  const body = JSON.stringify({ ...about, draft: { ...draft, added } });
  const [answer, setAnswer] = useState<QuoteAnswer & { of: string; failed: boolean }>();
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const quoted = await ask(body, asking.signal);
      if (asking.signal.aborted) return;
      setAnswer((before) => ({ ...(quoted ?? { quote: before?.quote }), of: body, failed: quoted === undefined }));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [body]);
  return { quote: undefined, ...answer, failed: answer?.failed ?? false, isBusy: answer?.of !== body };
}

/** @returns undefined where the network or the session is gone: nothing typed hangs on it */
async function ask(body: string, signal: AbortSignal): Promise<QuoteAnswer | undefined> {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/admin/orders/quote", { method: "POST", headers, body, signal });
    const quoted: unknown = answer.ok ? await answer.json() : undefined;
    return isRecord(quoted) ? (quoted as unknown as QuoteAnswer) : undefined;
  } catch {
    return undefined;
  }
}
