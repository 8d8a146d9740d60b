import { words } from "../typeset.ts";

/** The pages at the foot of the shop. Bodies are simple HTML: p, ul, li, strong. */
export const policies = [
  {
    slug: { fr: "livraison", ar: "livraison", en: "delivery" },
    title: words("Livraison et paiement", "التوصيل والدفع", "Delivery and payment"),
    body: words(
      `<p>Nous livrons dans toutes les villes du Maroc par coursier. Après votre commande, une personne vous appelle pour confirmer l'adresse et le moment qui vous arrange.</p>
<ul><li><strong>Casablanca et Rabat</strong> : 24 à 48 h après confirmation.</li><li><strong>Autres villes</strong> : 2 à 4 jours.</li><li><strong>Prix</strong> : 35 MAD, offert dès 500 MAD d'achat.</li></ul>
<p>Vous payez en espèces au livreur, après avoir ouvert le colis. Si vous n'êtes pas là, il rappelle et repasse une fois sans frais.</p>
<p>Pour l'Algérie, la Tunisie, le Sénégal, la Côte d'Ivoire et la France, nous vous annonçons le prix et le délai au téléphone avant d'expédier.</p>`,
      `<p>نوصل إلى كل مدن المغرب مع شركات التوزيع. بعد طلبكم يتصل بكم شخص لتأكيد العنوان والوقت الذي يناسبكم.</p>
<ul><li><strong>الدار البيضاء والرباط</strong>: من 24 إلى 48 ساعة بعد التأكيد.</li><li><strong>باقي المدن</strong>: من يومين إلى 4 أيام.</li><li><strong>الثمن</strong>: 35 درهمًا، ومجاني ابتداءً من 500 درهم.</li></ul>
<p>تدفعون نقدًا للموزّع بعد فتح الطرد. وإن لم تكونوا في البيت اتصل وعاد مرة أخرى بلا مقابل.</p>
<p>أما الجزائر وتونس والسنغال وكوت ديفوار وفرنسا فنخبركم بالثمن والمدة في الهاتف قبل الإرسال.</p>`,
      `<p>We deliver to every town in Morocco by courier. After you order, a person calls you to confirm the address and a time that suits you.</p>
<ul><li><strong>Casablanca and Rabat</strong>: 24 to 48 hours after confirmation.</li><li><strong>Other towns</strong>: 2 to 4 days.</li><li><strong>Price</strong>: 35 MAD, free from 500 MAD.</li></ul>
<p>You pay the courier in cash, after opening the parcel. If you are out, he calls and comes back once at no charge.</p>
<p>For Algeria, Tunisia, Senegal, Côte d'Ivoire and France, we tell you the price and the delay on the phone before shipping.</p>`,
    ),
  },
  {
    slug: { fr: "retours", ar: "retours", en: "returns" },
    title: words("Échanges et retours", "التبديل والإرجاع", "Exchanges and returns"),
    body: words(
      `<p>Vous avez <strong>14 jours</strong> après la livraison pour échanger un objet ou le rendre. Il doit être tel que vous l'avez reçu ; les soins, eux, doivent être encore scellés.</p>
<ul><li>Écrivez-nous ou appelez-nous avec votre numéro de commande.</li><li>Le coursier reprend le colis chez vous. L'échange est gratuit ; pour un remboursement, nous déduisons les 35 MAD du retour.</li><li>Le remboursement est fait par virement ou mandat sous 7 jours après réception.</li></ul>
<p><strong>Cassé ou pas conforme</strong> : tout est à notre charge. Une photo suffit, nous renvoyons la pièce ou nous vous remboursons, comme vous préférez.</p>`,
      `<p>لكم <strong>14 يومًا</strong> بعد التسليم لتبديل القطعة أو إرجاعها. يجب أن تكون كما استلمتموها، أما مواد العناية فيجب أن تبقى مختومة.</p>
<ul><li>راسلونا أو اتصلوا بنا مع رقم الطلب.</li><li>يسترجع الموزّع الطرد من بيتكم. التبديل مجاني، وعند استرداد المال نخصم 35 درهمًا ثمن الإرجاع.</li><li>يُعاد المبلغ بتحويل أو حوالة خلال 7 أيام من وصول القطعة.</li></ul>
<p><strong>مكسورة أو غير مطابقة</strong>: كل المصاريف علينا. تكفي صورة، فنرسل قطعة أخرى أو نعيد المبلغ كما تفضّلون.</p>`,
      `<p>You have <strong>14 days</strong> after delivery to exchange an object or return it. It must be as you received it; care products must still be sealed.</p>
<ul><li>Write or call with your order number.</li><li>The courier collects the parcel from your home. Exchange is free; for a refund, we deduct the 35 MAD return.</li><li>Refunds are made by transfer or money order within 7 days of receipt.</li></ul>
<p><strong>Broken or not as described</strong>: everything is at our expense. One photo is enough; we send the piece again or refund you, as you prefer.</p>`,
    ),
  },
  {
    slug: { fr: "contact", ar: "contact", en: "contact" },
    title: words("Nous joindre", "اتصلوا بنا", "Contact us"),
    body: words(
      `<p>Du lundi au samedi, de 9 h à 19 h. Le plus simple est WhatsApp : envoyez une photo, une question, une adresse, quelqu'un vous répond.</p>
<ul><li><strong>Téléphone</strong> : 05 22 36 01 40</li><li><strong>WhatsApp</strong> : 06 61 36 01 40</li><li><strong>Courriel</strong> : bonjour@maison-zellige.example</li><li><strong>Atelier et retrait</strong> : 14, rue des Orangers, quartier des Habous, Casablanca</li></ul>
<p>Vous pouvez venir retirer votre commande à l'atelier, sans frais, dès que nous vous avons prévenu.</p>`,
      `<p>من الاثنين إلى السبت، من التاسعة صباحًا إلى السابعة مساءً. أسهل طريق هو واتساب: أرسلوا صورة أو سؤالًا أو عنوانًا وسيجيبكم أحدنا.</p>
<ul><li><strong>الهاتف</strong>: 40 01 36 22 05</li><li><strong>واتساب</strong>: 40 01 36 61 06</li><li><strong>البريد</strong>: bonjour@maison-zellige.example</li><li><strong>الورشة والاستلام</strong>: 14، زنقة البرتقال، حي الأحباس، الدار البيضاء</li></ul>
<p>يمكنكم استلام طلبكم من الورشة بلا مقابل متى أخبرناكم بجاهزيته.</p>`,
      `<p>Monday to Saturday, 9 am to 7 pm. WhatsApp is easiest: send a photo, a question, an address, and somebody answers.</p>
<ul><li><strong>Phone</strong>: +212 5 22 36 01 40</li><li><strong>WhatsApp</strong>: +212 6 61 36 01 40</li><li><strong>Email</strong>: bonjour@maison-zellige.example</li><li><strong>Workshop and pick-up</strong>: 14, rue des Orangers, Habous quarter, Casablanca</li></ul>
<p>You may collect your order at the workshop, free of charge, as soon as we have told you it is ready.</p>`,
    ),
  },
  {
    slug: { fr: "mentions-legales", ar: "mentions-legales", en: "legal-notice" },
    title: words("Mentions légales", "بيانات قانونية", "Legal notice"),
    body: words(
      `<p>Maison Zellige est une boutique de démonstration : ses ateliers, son adresse et ses numéros sont imaginés, et rien n'y est vraiment vendu.</p>
<p>Une vraie boutique écrit ici sa raison sociale, son adresse, son registre du commerce, son identifiant fiscal et son ICE, le nom de son hébergeur et la personne qui répond des données personnelles.</p>
<p><strong>Vos données</strong> : le nom, le téléphone et l'adresse que vous donnez servent à préparer et à livrer votre commande, à rien d'autre. Vous pouvez demander à les voir, à les corriger ou à les effacer.</p>`,
      `<p>دار الزليج متجر للتجربة: ورشاته وعنوانه وأرقامه من نسج الخيال، ولا يُباع فيه شيء حقًا.</p>
<p>أما المتجر الحقيقي فيكتب هنا اسمه القانوني وعنوانه وسجله التجاري ومعرّفه الضريبي والموحّد، واسم مستضيفه والمسؤول عن المعطيات الشخصية.</p>
<p><strong>معطياتكم</strong>: الاسم والهاتف والعنوان لتحضير طلبكم وتوصيله لا غير. ولكم أن تطلبوا الاطلاع عليها أو تصحيحها أو محوها.</p>`,
      `<p>Maison Zellige is a demonstration shop: its workshops, address and numbers are invented, and nothing is really sold in it.</p>
<p>A real shop writes here its registered name, address, trade register and tax numbers, its host, and the person who answers for personal data.</p>
<p><strong>Your data</strong>: the name, phone and address you give serve to prepare and deliver your order, and nothing else. You may ask to see them, correct them or erase them.</p>`,
    ),
  },
] as const;
