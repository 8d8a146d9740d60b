import type { BlockData, ProductView, RepeatEntry, RepeatItem, StoreData } from "#blocks/contract/index.ts";
import type { RepeatRequest } from "./request.ts";

type Of<K extends RepeatRequest["kind"]> = Extract<RepeatRequest, { kind: K }>;

/** Each kind of question is one question to the shop, however many repeats a page has. */
const data: BlockData<RepeatRequest, RepeatItem[]> = {
  async answer(requests, store) {
    const answers = new Map<RepeatRequest, RepeatItem[]>();
    await Promise.all([
      products(
        requests.filter((each): each is Of<"products"> => each.kind === "products"),
        store,
        answers,
      ),
      collections(
        requests.filter((each): each is Of<"collections"> => each.kind === "collections"),
        store,
        answers,
      ),
      entries(
        requests.filter(
          (each): each is Of<"pictures" | "variants"> => each.kind === "pictures" || each.kind === "variants",
        ),
        store,
        answers,
      ),
    ]);
    return requests.map((request) => answers.get(request) ?? []);
  },
};
export default data;

type Answers = Map<RepeatRequest, RepeatItem[]>;

async function products(requests: Of<"products">[], store: StoreData, answers: Answers): Promise<void> {
  if (requests.length === 0) return;
  const lists = await store.productLists(requests.map(({ query }) => query));
  requests.forEach((request, index) => {
    answers.set(
      request,
      (lists[index] ?? []).map((product) => ({ kind: "product", product })),
    );
  });
}

async function collections(requests: Of<"collections">[], store: StoreData, answers: Answers): Promise<void> {
  if (requests.length === 0) return;
  const found = await store.collections(requests.flatMap(({ refs }) => refs));
  let from = 0;
  for (const request of requests) {
    const own = found.slice(from, from + request.refs.length);
    from += request.refs.length;
    answers.set(
      request,
      own.flatMap((collection) => (collection ? [{ kind: "collection", collection }] : [])),
    );
  }
}

async function entries(requests: Of<"pictures" | "variants">[], store: StoreData, answers: Answers): Promise<void> {
  if (requests.length === 0) return;
  const found = await store.products(requests.map(({ product }) => product));
  requests.forEach((request, index) => {
    const product = found[index];
    const list = !product ? [] : request.kind === "pictures" ? pictures(product) : variants(product);
    answers.set(
      request,
      list.slice(0, request.limit).map((entry) => ({ kind: "entry", entry })),
    );
  });
}

function pictures({ images, url }: ProductView): RepeatEntry[] {
  return images.map((image) => ({ title: image.alt, price: null, available: null, image, url }));
}

function variants({ variants: all, images, title, url }: ProductView): RepeatEntry[] {
  return all.map((variant) => ({
    title: variant.title || title,
    price: variant.price,
    available: variant.available,
    image: images[variant.imageIndex ?? 0] ?? null,
    url,
  }));
}
