import { isOfOrder } from "#app/commerce/kernel/text/message-texts.ts";
import type campaignBlock from "#blocks/campaign/campaign/block.ts";
import type messageBlock from "#blocks/campaign/message/block.ts";
import type templateBlock from "#blocks/campaign/template/block.ts";
import type { Doc, Node, ProductRef, StoredPropsOf, When } from "#blocks/contract/index.ts";
import type { Schedule } from "./schedule.ts";

type RootProps = StoredPropsOf<typeof campaignBlock>;
type MessageProps = StoredPropsOf<typeof messageBlock>;
type TemplateProps = StoredPropsOf<typeof templateBlock>;

/** A campaign as the programme reads it: its document without what only its editor needs. */
export interface CampaignPlan {
  goal: RootProps["goal"];
  /** 0 to 100; the highest wins where only one may. */
  priority: number;
  /** A visitor sees one campaign of a group; "": none. */
  group: string;
  /** Per cent of all visitors. */
  traffic: number;
  /** None: everybody sees the same. Weights are per cent of those who take part. */
  variants: readonly Variant[];
  schedule: Schedule;
  /** Whom it is for; null: everybody. */
  when: When | null;
  guard: StockGuard | null;
  pieces: readonly Piece[];
}

export interface Variant {
  id: string;
  name: string;
  weight: number;
}

/** What becomes of the campaign when a product has no more than `least` units. */
export interface StockGuard {
  product: string;
  least: number;
  action: "pause" | "warn";
  /** It goes on by itself once there are more. */
  returns: boolean;
}

/** One thing that the campaign changes. Ids are those of its node. */
export type Piece = PieceBase &
  (
    | { kind: "page"; document: string; instead: string | null }
    | { kind: "swap"; section: string; by: string }
    /** `form` null: the shop's own checkout form. */
    | { kind: "form"; form: string | null; by: string }
    /** `node`: the message with its blocks, to be rendered. */
    | ({ kind: "message"; node: Node } & Omit<MessageProps, "variants" | "title">)
    | { kind: "offer"; offer: string }
    /** `sku` "": every variant of the product. Minor units. */
    | { kind: "price"; product: string; sku: string; price: number }
    /** `form` null: whichever form was filled in. */
    | ({ kind: "template" } & Omit<TemplateProps, "variants">)
  );

export interface PieceBase {
  id: string;
  /** Of these variants alone; empty: of all. */
  variants: readonly string[];
  when: When | null;
}

export type PieceOf<K extends Piece["kind"]> = Extract<Piece, { kind: K }>;

/** Reads a campaign's document. A piece that names nothing yet, or is hidden, is left out: it changes nothing. */
export function readPlan(doc: Doc): CampaignPlan {
  const props = doc.root.props as RootProps;
  const product = idOf(props.guarded);
  return {
    goal: props.goal,
    priority: props.priority,
    group: props.group,
    traffic: props.traffic,
    variants: props.variants,
    schedule: { from: props.from, until: props.until, weekly: props.weekly, without: props.without },
    when: doc.root.when ?? null,
    guard:
      props.guard === "none" || product === null
        ? null
        : { product, least: props.least, action: props.guard, returns: props.returns === "alone" },
    pieces: (doc.root.slots?.pieces ?? []).flatMap((node) => {
      const own = node.hidden ? null : ownOf(node);
      return own ? [{ id: node.id, variants: node.props.variants as string[], when: node.when ?? null, ...own }] : [];
    }),
  };
}

type Own<P> = P extends PieceBase ? Omit<P, keyof PieceBase> : never;

/** What a piece says beside what all say; null where something that it needs is not chosen. */
function ownOf(node: Node): Own<Piece> | null {
  const props = node.props;
  const id = (name: string) => (typeof props[name] === "string" ? (props[name] as string) : null);
  switch (node.type) {
    case "campaign.page": {
      const document = id("document");
      return document ? { kind: "page", document, instead: id("instead") } : null;
    }
    case "campaign.swap": {
      const [section, by] = [id("section"), id("by")];
      return section && by ? { kind: "swap", section, by } : null;
    }
    case "campaign.form": {
      const by = id("by");
      return by ? { kind: "form", form: id("form"), by } : null;
    }
    case "campaign.offer": {
      const offer = id("offer");
      return offer ? { kind: "offer", offer } : null;
    }
    case "campaign.price": {
      const product = idOf(props.product as ProductRef | null);
      return product ? { kind: "price", product, sku: props.sku as string, price: props.price as number } : null;
    }
    case "campaign.template": {
      const { variants: _variants, ...rest } = props as TemplateProps;
      const saysNothing = !isSaid(rest.text) || (rest.channel === "mail" && !isSaid(rest.subject));
      // Which form is asked of texts about forms alone; what was chosen before stays in the document.
      const form = isOfOrder(rest.message) ? null : rest.form;
      return saysNothing ? null : { kind: "template", ...rest, form };
    }
    case "campaign.message": {
      const { variants: _variants, title: _title, ...rest } = props as MessageProps;
      return { kind: "message", node, ...rest };
    }
    default:
      return null;
  }
}

const isSaid = (text: TemplateProps["text"]) => Object.values(text).some((each) => each.trim() !== "");

const idOf = (ref: ProductRef | null) => (ref && "id" in ref ? ref.id : null);

/** Documents that are shown with the campaign, at the versions it was published with, each once. */
export function shownDocuments({ pieces }: Pick<CampaignPlan, "pieces">): string[] {
  const shown = pieces.flatMap((piece) => {
    if (piece.kind === "page") return [piece.document];
    return piece.kind === "swap" || piece.kind === "form" ? [piece.by] : [];
  });
  return [...new Set(shown)];
}

/** Offers that it gives, each once. */
export function offersIn({ pieces }: Pick<CampaignPlan, "pieces">): string[] {
  return [...new Set(pieces.flatMap((each) => (each.kind === "offer" ? each.offer : [])))];
}

/** Documents that it stands on: what it shows, and what it shows that in the place of. Each once. */
export function documentsNamed(plan: Pick<CampaignPlan, "pieces">): string[] {
  const beneath = plan.pieces.flatMap((piece) => {
    if (piece.kind === "page") return piece.instead ?? [];
    if (piece.kind === "swap") return piece.section;
    return piece.kind === "form" ? (piece.form ?? []) : [];
  });
  return [...new Set([...shownDocuments(plan), ...beneath])];
}

/** Pieces that name nothing yet, though they are there to be seen: nobody can publish what they leave open. */
export function emptyPieces(doc: Doc): Node[] {
  return (doc.root.slots?.pieces ?? []).filter((node) => !node.hidden && ownOf(node) === null);
}
