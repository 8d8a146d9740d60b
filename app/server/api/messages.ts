import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** What the API itself refuses, before a command is asked. */
export const apiMessages = defineMessages({
  fr: {
    "request.malformed": "Le corps de la requête n'est pas du JSON valable.",
    "request.media_type": "Le corps doit être envoyé en application/json.",
    "request.invalid": "La requête n'est pas valable : {where} {problem}.",
    "request.cursor": "Ce curseur n'est pas valable ; reprenez la liste depuis le début.",
    "auth.missing": "Un jeton est nécessaire : « Authorization: Bearer … ».",
    "auth.invalid": "Ce jeton n'existe pas ou a été révoqué.",
    "auth.scope": "Ce jeton ne permet que la lecture.",
    "route.unknown": "Cette adresse n'existe pas dans l'API.",
    "method.not_allowed": "Cette adresse n'accepte que : {allowed}.",
    "rate.limited": "Trop de requêtes ; réessayez dans {seconds} s.",
    "server.error":
      "Une erreur est survenue de notre côté ; la demande n'a peut-être pas abouti. Réessayez avec la même clé.",
  },
  ar: {
    "request.malformed": "محتوى الطلب ليس JSON صالحا.",
    "request.media_type": "يجب إرسال المحتوى بصيغة application/json.",
    "request.invalid": "الطلب غير صالح: {where} {problem}.",
    "request.cursor": "هذا المؤشر غير صالح؛ أعد القائمة من بدايتها.",
    "auth.missing": "يلزم رمز دخول: «Authorization: Bearer …».",
    "auth.invalid": "هذا الرمز غير موجود أو تم إلغاؤه.",
    "auth.scope": "هذا الرمز للقراءة فقط.",
    "route.unknown": "هذا العنوان غير موجود في الواجهة.",
    "method.not_allowed": "هذا العنوان لا يقبل إلا: {allowed}.",
    "rate.limited": "طلبات كثيرة؛ أعد المحاولة بعد {seconds} ثانية.",
    "server.error": "حدث خطأ من جهتنا؛ ربما لم تكتمل العملية. أعد المحاولة بالمفتاح نفسه.",
  },
  en: {
    "request.malformed": "The body is not valid JSON.",
    "request.media_type": "Send the body as application/json.",
    "request.invalid": "The request is not valid: {where} {problem}.",
    "request.cursor": "This cursor is not valid; start the list again.",
    "auth.missing": 'A token is needed: "Authorization: Bearer …".',
    "auth.invalid": "This token does not exist or was revoked.",
    "auth.scope": "This token may only read.",
    "route.unknown": "The API has no such address.",
    "method.not_allowed": "This address takes only: {allowed}.",
    "rate.limited": "Too many requests; try again in {seconds} s.",
    "server.error": "Something failed on our side; the request may not have gone through. Try again with the same key.",
  },
});

export type ApiCode = keyof (typeof apiMessages)["fr"];
