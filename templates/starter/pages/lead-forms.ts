import type { FormDoc } from "#blocks/contract/index.ts";
import { node } from "../build.ts";
import { ask, form, known, options, said } from "../forms/parts.ts";

const email = known("email", ["Votre e-mail", "بريدك الإلكتروني", "Your e-mail"], { required: true });

/** A telephone for something else than a delivery. */
const phoneFor = (hint: Parameters<typeof said>[0]) =>
  node("form.phone", "phone", { required: true, hint: said(hint) });

const consent = (label: Parameters<typeof said>[0]) => node("form.consent", "consent", { label: said(label) });

/** One address against a guide, and whether news may follow it. */
export const guideForm = (): FormDoc =>
  form(
    ["Recevoir le guide", "الحصول على الدليل", "Get the guide"],
    ["Je veux le guide", "أريد الدليل", "I want the guide"],
    [
      known("name", ["Votre prénom", "اسمك", "Your first name"], { required: false }),
      email,
      consent([
        "J’accepte de recevoir aussi les nouvelles de la boutique. Je peux me désinscrire à tout moment.",
        "أوافق على تلقي أخبار المتجر أيضا، ويمكنني إلغاء الاشتراك في أي وقت.",
        "Send me the shop's news too. I can opt out at any time.",
      ]),
    ],
  );

/** A turn in a list: a telephone, and how many pieces one hopes for. */
export const waitingForm = (): FormDoc =>
  form(
    ["Liste d’attente", "لائحة الانتظار", "Waiting list"],
    ["Prévenez-moi", "أخبروني", "Tell me first"],
    [
      known("name", ["Votre nom", "اسمك", "Your name"], { required: true }),
      phoneFor([
        "Nous vous appelons la veille de l’ouverture.",
        "نتصل بك في اليوم السابق للافتتاح.",
        "We call you the day before it opens.",
      ]),
      ask("choice", "pieces", ["Combien en voulez-vous ?", "كم قطعة تريد؟", "How many would you like?"], {
        required: false,
        options: options(
          ["one", "Un", "واحدة", "One"],
          ["two", "Deux", "اثنتان", "Two"],
          ["more", "Plus", "أكثر", "More"],
        ),
      }),
      consent([
        "J’accepte d’être prévenu à l’ouverture, par appel ou message.",
        "أوافق على إخباري عند الافتتاح باتصال أو رسالة.",
        "You may call or text me when it opens.",
      ]),
    ],
  );

/** The answer of a quiz, sent to whoever wants to keep it and have it explained. */
export const adviceForm = (): FormDoc =>
  form(
    ["Conseil personnel", "نصيحة شخصية", "Personal advice"],
    ["Rappelez-moi", "اتصلوا بي", "Call me back"],
    [
      known("name", ["Votre nom", "اسمك", "Your name"], { required: true }),
      phoneFor([
        "Nous vous appelons une fois, à l’heure choisie.",
        "نتصل بك مرة واحدة في الوقت الذي تختاره.",
        "We call you once, at the time you choose.",
      ]),
      ask("choice", "moment", ["Quand vous appeler ?", "متى نتصل بك؟", "When shall we call?"], {
        required: true,
        options: options(
          ["morning", "Le matin", "صباحا", "In the morning"],
          ["afternoon", "L’après-midi", "بعد الظهر", "In the afternoon"],
          ["evening", "Le soir", "مساء", "In the evening"],
        ),
      }),
      known("note", ["Autre chose à nous dire ?", "شيء آخر تخبرنا به؟", "Anything else to tell us?"], {
        required: false,
      }),
    ],
  );
