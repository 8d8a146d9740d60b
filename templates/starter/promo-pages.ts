import type { FormDoc, PageDoc } from "#blocks/contract/index.ts";
import { FORMS } from "./forms/forms.ts";
import { cosmetics, electronics, fashion } from "./pages/goods.ts";
import { about, contact, links } from "./pages/house.ts";
import { adviceForm, guideForm, waitingForm } from "./pages/lead-forms.ts";
import { leadMagnet, quizResult, waitingList } from "./pages/leads.ts";
import { blank, gifts, offer } from "./pages/offer.ts";
import type { StarterPage, StarterSubject } from "./pages/parts.ts";
import { blackFriday, ramadan } from "./pages/sales.ts";
import type { Starter } from "./starters.ts";

const PAGES: Record<Starter, StarterPage> = {
  ...{ offer, ramadan, fashion, cosmetics, electronics, about, contact, links, gifts, blank },
  "black-friday": blackFriday,
  "lead-magnet": leadMagnet,
  "waiting-list": waitingList,
  "quiz-result": quizResult,
};

const FORMS_OF: { readonly [S in Starter]?: () => FormDoc } = {
  contact: FORMS.contact,
  "lead-magnet": guideForm,
  "waiting-list": waitingForm,
  "quiz-result": adviceForm,
};

/** The form that a page of this kind asks with, not yet saved; most have none. */
export function starterForm(starter: Starter): FormDoc | null {
  return FORMS_OF[starter]?.() ?? null;
}

/** A new page's document, not yet saved, about a product of the shop. */
export function starterPromo(starter: Starter, subject: StarterSubject): PageDoc {
  return PAGES[starter](subject);
}
