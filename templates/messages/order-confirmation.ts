import type { LocalizedText } from "#app/commerce/kernel/locale.ts";

type Said = Required<Pick<LocalizedText, "fr" | "ar" | "en">>;

/** What a buyer is sent once they have ordered, as long as the shop says nothing else. What it may merge: `OrderTexts`. */
export const ORDER_CONFIRMATION: Readonly<{
  mail: { subject: Said; text: Said };
  whatsapp: { text: Said };
}> = {
  mail: {
    subject: {
      fr: "Votre commande {{order.number}} – {{shop.name}}",
      ar: "طلبكم {{order.number}} – {{shop.name}}",
      en: "Your order {{order.number}} – {{shop.name}}",
    },
    text: {
      fr: `Bonjour {{buyer.name}},

Merci pour votre commande {{order.number}}. Nous l’avons bien reçue.

{{#each lines}}
{{quantity}} × {{title}} : {{total}}
{{/each}}

Sous-total : {{order.subtotal}}
{{#each sums}}
{{label}} : {{amount}}
{{/each}}
Total : {{order.total}}
Paiement : {{order.payment}}

Livraison à :
{{buyer.name}}, {{buyer.phone}}
{{#if buyer.address}}
{{buyer.address}}
{{/if}}
{{buyer.city}}

Et maintenant ?
{{order.next}}

Suivre votre commande : {{order.tracking}}

{{shop.name}}
{{#if shop.phone}}
{{shop.phone}}
{{/if}}
`,
      ar: `مرحبا {{buyer.name}}،

شكرا على طلبكم {{order.number}}. لقد توصلنا به.

{{#each lines}}
{{quantity}} × {{title}}: {{total}}
{{/each}}

المجموع الفرعي: {{order.subtotal}}
{{#each sums}}
{{label}}: {{amount}}
{{/each}}
المجموع: {{order.total}}
الدفع: {{order.payment}}

التوصيل إلى:
{{buyer.name}}، {{buyer.phone}}
{{#if buyer.address}}
{{buyer.address}}
{{/if}}
{{buyer.city}}

والآن؟
{{order.next}}

لتتبع طلبكم: {{order.tracking}}

{{shop.name}}
{{#if shop.phone}}
{{shop.phone}}
{{/if}}
`,
      en: `Hello {{buyer.name}},

Thank you for your order {{order.number}}. We have received it.

{{#each lines}}
{{quantity}} × {{title}}: {{total}}
{{/each}}

Subtotal: {{order.subtotal}}
{{#each sums}}
{{label}}: {{amount}}
{{/each}}
Total: {{order.total}}
Payment: {{order.payment}}

Delivery to:
{{buyer.name}}, {{buyer.phone}}
{{#if buyer.address}}
{{buyer.address}}
{{/if}}
{{buyer.city}}

What happens next?
{{order.next}}

Follow your order: {{order.tracking}}

{{shop.name}}
{{#if shop.phone}}
{{shop.phone}}
{{/if}}
`,
    },
  },
  whatsapp: {
    text: {
      fr: `{{shop.name}} : merci {{buyer.name}}, votre commande {{order.number}} est bien reçue.
{{order.items}}
Total : {{order.total}}
{{#if buyer.address}}{{buyer.address}}, {{/if}}{{buyer.city}}
{{order.next}}
{{order.tracking}}`,
      ar: `{{shop.name}}: شكرا {{buyer.name}}، لقد توصلنا بطلبكم {{order.number}}.
{{order.items}}
المجموع: {{order.total}}
{{#if buyer.address}}{{buyer.address}}، {{/if}}{{buyer.city}}
{{order.next}}
{{order.tracking}}`,
      en: `{{shop.name}}: thank you {{buyer.name}}, we have received your order {{order.number}}.
{{order.items}}
Total: {{order.total}}
{{#if buyer.address}}{{buyer.address}}, {{/if}}{{buyer.city}}
{{order.next}}
{{order.tracking}}`,
    },
  },
};
