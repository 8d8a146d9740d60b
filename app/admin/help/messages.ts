import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Data table: `<topic>.title` and its steps, `<topic>.1` …; topics.ts says how many. */
export const helpMessages = defineMessages({
  fr: {
    title: "Aide",
    lead: "Ce que l'on fait le plus souvent, pas à pas.",
    open: "Y aller",
    "import.title": "Faire entrer un catalogue",
    "import.1": "Exportez vos produits de Shopify ou de WooCommerce au format CSV.",
    "import.2":
      "Déposez le fichier : l'essai dit d'abord, ligne par ligne, ce qui sera créé, modifié, laissé tel quel ou refusé. Rien n'est encore écrit.",
    "import.3":
      "Importez. Les bonnes lignes entrent, les autres vous attendent avec leur raison. Le même fichier importé deux fois ne change rien.",
    "page.title": "Dessiner une page qui vend",
    "page.1": "Créez une page et choisissez un point de départ.",
    "page.2":
      "Glissez un bloc sur la page, ou appuyez sur Entrée pour l'insérer après la sélection. Les textes se changent sur place, le reste dans le panneau.",
    "page.3":
      "Liez les blocs « produit » à votre produit : le prix et le stock affichés sont toujours ceux du catalogue.",
    "page.4":
      "Tout est enregistré au fur et à mesure ; Ctrl+Z défait, et « Versions » ramène n'importe quel état passé. La touche ? montre les raccourcis.",
    "page.5": "Regardez l'aperçu en largeur de téléphone et en arabe, puis publiez.",
    "checks.title": "Relire une page avant de la publier",
    "checks.1":
      "L'onglet « Contrôles », à côté des calques (sur un téléphone, une vue), dit ce qui gêne : titres, images sans description, contrastes, liens, traductions, moteurs de recherche, loi, poids.",
    "checks.2":
      "« M'y amener » met le curseur dans le bon champ ; « Corriger » fait ce qui va de soi, et Ctrl+Z le défait.",
    "checks.3":
      "Au-dessus du budget de poids, la publication demande une raison, gardée avec la version. Les calques montrent ce que pèse chaque bloc.",
    "checks.4":
      "Si vos pages sont approuvées, proposez-la : le nombre à côté de « Pages » dit à un responsable ce qui attend, et la vue « À approuver » le montre. Il en va de même pour le modèle d'un produit ou d'une collection.",
    "media.title": "Ranger ses images et vidéos",
    "media.1":
      "Déposez des fichiers, collez une image ou une adresse. Chaque image est allégée et perd le lieu où elle a été prise ; l'originale est gardée, à part, et se télécharge dans ses détails.",
    "media.2": "Décrivez chaque image dans vos langues, et cliquez ce qui doit rester visible quand elle est recadrée.",
    "media.3":
      "« Remplacer le fichier » montre le nouveau fichier partout où l'ancien est utilisé. « Utilisé dans » dit où.",
    "media.4": "« Trier l'inutilisé » montre ce que rien n'affiche ; ce qui est jeté se reprend pendant 30 jours.",
    "answers.title": "Travailler avec un formulaire",
    "answers.1":
      "Dans l’éditeur du formulaire, « Une fois envoyé » dit ce qui se passe : e-mail, WhatsApp, webhook, ligne de feuille, contact, client, commande, redirection. Chaque action peut avoir sa condition.",
    "answers.2":
      "Réponses : filtrez par question, date ou version, gardez la vue, exportez en Excel. Sur une réponse, donnez un statut, un responsable, une note ; j et k passent à la suivante.",
    "answers.3": "Si une action a échoué, la réponse dit pourquoi : corrigez, puis « Relancer ».",
    "answers.4": "Inachevées : envoyez un lien pour finir. Résultats : le champ où l’on s’arrête le plus.",
    "answers.5":
      "Un calcul peut s’ajouter au prix de la commande (gravure, papier cadeau) : dans le concepteur, « Supplément de prix ».",
    "offers.title": "Faire une promotion",
    "offers.1":
      "Créez une offre dans Promotions : ce qu'elle donne, et à quelles conditions. Toutes doivent être réunies.",
    "offers.2":
      "Packs de 1, 2 ou 3 pièces : « Packs par quantité ». Les mêmes prix s'affichent sur la page, dans le formulaire, dans le panier et sur la commande.",
    "offers.3":
      "Un code promo : ajoutez la condition « Code promo », enregistrez, puis créez les codes. Leurs limites tiennent même si cent personnes l'essaient à la fois.",
    "offers.4":
      "Plusieurs offres à la fois : la combinaison la moins chère pour l'acheteur est choisie, selon ce que vous permettez sous « Cumul ».",
    "offers.5": "Vérifiez dans le simulateur : panier, client, et pourquoi chaque offre s'applique ou non.",
    "campaigns.title": "Lancer une campagne",
    "campaigns.1": "Dans Campagnes, choisissez un point de départ : soirées du Ramadan, Black Friday, bienvenue…",
    "campaigns.2":
      "Glissez-y ce qu’elle change : page, message, offre, prix. « Quand » dit pour qui ; les dates et les heures sont celles de la boutique.",
    "campaigns.3":
      "Sa page dit en mots ce qui se passera, et ce qui est à corriger, avec le chemin. Publiez : tout arrive en une fois.",
    "campaigns.4":
      "« Mettre en pause » enlève tout aussitôt ; « Retirer » rend la boutique d’avant. Le calendrier marque ce qui se contredit.",
    "campaigns.5":
      "Dans Résultats, une phrase dit quelle variante rapporte le plus par visiteur, une fois livrée. Attendez qu'un gagnant soit nommé.",
    "campaigns.6":
      "La pièce « Texte d’un message » change ce que la boutique écrit pendant la campagne, par e-mail ou WhatsApp : choisissez le message, écrivez-le par langue, insérez les valeurs depuis la liste ; le canevas le montre avec un exemple.",
    "campaigns.7":
      "Dans Réglages, Messages, dites combien de messages une visite peut voir, et le temps entre deux, toutes campagnes ensemble.",
    "payment.title": "Encaisser",
    "payment.1":
      "Sur la commande, la carte « Paiements » montre ce qui est arrivé, ce qui reste et ce qui est reparti.",
    "payment.2":
      "Virement, espèces, chèque ou bon d'achat : « Enregistrer un paiement ». À la porte : « Encaissé à la livraison », puis « Reversé par le transporteur ».",
    "payment.3":
      "Les moyens proposés se règlent dans Réglages, Paiements ; Stripe, WhatsApp et Google Sheets dans Services reliés. Ce qui n'a pas pu partir attend dans Envois.",
    "order.title": "Traiter une commande",
    "order.1": "Une commande passée met les articles de côté : ils restent en rayon, mais ne sont plus à vendre.",
    "order.2": "Appelez, puis confirmez ou annulez. Annuler remet les articles en vente aussitôt.",
    "order.3":
      "Au clavier : j et k pour parcourir la liste, Entrée pour ouvrir. Cherchez par numéro, par téléphone ou par nom.",
    "stock.title": "Compter le stock",
    "stock.1":
      "Ouvrez Stock, puis « Compter » : scannez ou tapez une référence, Entrée, la quantité, Entrée. « Ajuster » corrige une ligne, ou toutes celles que vous cochez.",
    "stock.2":
      "En dessous de ce qui est promis, l'ajustement est refusé et nomme les commandes concernées ; vous pouvez passer outre.",
    "stock.3":
      "Chaque mouvement garde qui, quand, de combien à combien et pourquoi : « Historique » les montre et les exporte.",
    "team.title": "Inviter quelqu'un, brancher un programme",
    "team.1":
      "En ligne de commande : « npx vitrine user create --email … --role admin » donne un lien qui sert une fois, pendant 48 heures.",
    "team.2":
      "« npx vitrine token create --name … --scope read » donne un jeton pour l'API. Il n'est montré qu'une fois.",
  },
  ar: {
    title: "المساعدة",
    lead: "أكثر ما نقوم به، خطوة بخطوة.",
    open: "اذهب إلى هناك",
    "import.title": "إدخال كتالوج",
    "import.1": "صدّر منتجاتك من Shopify أو WooCommerce بصيغة CSV.",
    "import.2": "ضع الملف: التجربة تخبرك أولا، سطرا بسطر، بما سيُنشأ أو يُعدّل أو يبقى أو يُرفض. لا يُكتب شيء بعد.",
    "import.3": "استورد. السطور السليمة تدخل، والأخرى تنتظرك مع سببها. استيراد الملف نفسه مرتين لا يغيّر شيئا.",
    "page.title": "رسم صفحة تبيع",
    "page.1": "أنشئ صفحة واختر نقطة بداية.",
    "page.2": "اسحب مكوّنا إلى الصفحة، أو اضغط Enter لإدراجه بعد المحدد. تُغيَّر النصوص في مكانها، والباقي في اللوحة.",
    "page.3": "اربط مكوّنات المنتج بمنتجك: السعر والمخزون المعروضان هما دائما ما في الكتالوج.",
    "page.4": "يُحفظ كل شيء أولا بأول؛ Ctrl+Z للتراجع، و«الإصدارات» تعيد أي حالة سابقة. مفتاح ? يعرض الاختصارات.",
    "page.5": "شاهد المعاينة بعرض الهاتف وبالعربية، ثم انشر.",
    "checks.title": "مراجعة صفحة قبل نشرها",
    "checks.1":
      "لسان «الفحوص» بجانب الطبقات (وعلى الهاتف عرض خاص) يقول ما يعيق: العناوين، الصور بلا وصف، التباين، الروابط، الترجمات، محركات البحث، القانون، الوزن.",
    "checks.2": "«خذني إليه» يضع المؤشر في الحقل المطلوب؛ و«أصلح» يفعل ما لا يحتاج تفكيرا، وCtrl+Z يتراجع عنه.",
    "checks.3": "فوق ميزانية الوزن يطلب النشر سببا يُحفظ مع النسخة. وتُظهر الطبقات وزن كل كتلة.",
    "checks.4":
      "إن كانت صفحاتكم تُعتمد قبل النشر فاقترحوها: العدد بجانب «الصفحات» يخبر المسؤول بما ينتظر، ويعرضه «للموافقة». وكذلك قالب منتج أو مجموعة.",
    "media.title": "ترتيب الصور والفيديوهات",
    "media.1":
      "أفلت الملفات أو الصق صورة أو عنوانا. تُخفَّف كل صورة ويُحذف منها مكان التقاطها؛ ويُحفظ الأصل على حدة ويُنزَّل من تفاصيلها.",
    "media.2": "صف كل صورة بلغاتك، وانقر ما يجب أن يبقى ظاهرا عند القص.",
    "media.3": "«استبدال الملف» يُظهر الملف الجديد حيثما استُعمل القديم. و«مستعمل في» يقول أين.",
    "media.4": "«فرز غير المستعمل» يُظهر ما لا يعرضه شيء؛ وما يُرمى يُسترجع خلال 30 يوما.",
    "answers.title": "العمل مع استمارة",
    "answers.1":
      "في محرر الاستمارة، يقول «بعد الإرسال» ما يحدث: بريد، واتساب، webhook، سطر في جدول، جهة اتصال، زبون، طلب، تحويل. لكل إجراء شرطه إن أردت.",
    "answers.2":
      "الأجوبة: صف حسب السؤال أو التاريخ أو النسخة، احفظ العرض، صدر إلى Excel. على كل جواب حالة ومسؤول وملاحظة؛ j وk للتنقل.",
    "answers.3": "إن فشل إجراء، يقول الجواب لماذا: صحح ثم «إعادة التنفيذ».",
    "answers.4": "غير المكتملة: أرسل رابطا للإكمال. النتائج: الخانة التي يتوقف عندها أكثر الناس.",
    "answers.5": "يمكن لعملية حسابية أن تُضاف إلى ثمن الطلب (نقش، تغليف هدية): في المصمم، «رسوم إضافية على الثمن».",
    "offers.title": "إطلاق عرض ترويجي",
    "offers.1": "أنشئ عرضا في «العروض»: ما الذي يمنحه وبأي شروط. يجب أن تتحقق كلها.",
    "offers.2": "حزم من قطعة أو قطعتين أو ثلاث: «عروض الكمية». تظهر الأثمان نفسها في الصفحة والاستمارة والسلة والطلب.",
    "offers.3": "رمز تخفيض: أضف شرط «رمز ترويجي»، احفظ، ثم أنشئ الرموز. حدودها ثابتة ولو جربها مئة شخص في آن واحد.",
    "offers.4": "عدة عروض معا: تُختار التركيبة الأرخص للمشتري، حسب ما تسمح به في «الجمع بين العروض».",
    "offers.5": "تحقق في المحاكي: سلة وزبون، ولماذا ينطبق كل عرض أو لا ينطبق.",
    "campaigns.title": "إطلاق حملة",
    "campaigns.1": "في «الحملات» اختر نقطة انطلاق: أمسيات رمضان، الجمعة البيضاء، ترحيب…",
    "campaigns.2":
      "اسحب إليها ما تغيّره: صفحة أو رسالة أو عرض أو ثمن. «متى» يحدد لمن هي؛ والتواريخ والساعات بتوقيت المتجر.",
    "campaigns.3": "تقول صفحتها بالكلمات ما سيحدث وما يجب تصحيحه مع الطريق إليه. انشر: يظهر كل شيء دفعة واحدة.",
    "campaigns.4": "«إيقاف مؤقت» يخفي كل شيء فورًا؛ و«سحب» يعيد المتجر كما كان. والتقويم يُظهر ما يتعارض.",
    "campaigns.5": "في «النتائج» جملة تقول أي نسخة تربح أكثر لكل زائر بعد التسليم. انتظر حتى يُسمى الفائز.",
    "campaigns.6":
      "قطعة «نص رسالة» تغيّر ما يكتبه المتجر خلال الحملة عبر البريد أو واتساب: اختر الرسالة، اكتبها بكل لغة، وأدرج القيم من القائمة؛ وتُظهرها اللوحة بمثال.",
    "campaigns.7": "في «الإعدادات» ثم «الرسائل» حدد كم رسالة تُعرض في الزيارة والوقت بين رسالتين، لكل الحملات معًا.",
    "payment.title": "القبض",
    "payment.1": "في الطلب، تبين بطاقة «المدفوعات» ما وصل وما بقي وما أُرجع.",
    "payment.2": "تحويل أو نقد أو شيك أو قسيمة: «تسجيل دفعة». عند الباب: «قُبض عند التسليم» ثم «حوّلته شركة التوصيل».",
    "payment.3":
      "تُضبط الوسائل في الإعدادات، الدفع؛ و Stripe وواتساب و Google Sheets في الخدمات المرتبطة. ما لم يُرسل ينتظر في الإرسال.",
    "order.title": "معالجة طلب",
    "order.1": "الطلب الجديد يحجز القطع: تبقى في الرف لكنها لم تعد للبيع.",
    "order.2": "اتصل بالزبون ثم أكّد أو ألغ. الإلغاء يعيد القطع إلى البيع فورا.",
    "order.3": "بلوحة المفاتيح: j و k للتنقل في القائمة، Enter للفتح. ابحث بالرقم أو الهاتف أو الاسم.",
    "stock.title": "عدّ المخزون",
    "stock.1":
      "افتح المخزون ثم «جرد»: امسح مرجعا أو اكتبه ثم Enter، ثم الكمية ثم Enter. و«تعديل» يصحح سطرا أو كل ما تحدده.",
    "stock.2": "إن نزل عن الكمية الموعودة رُفض التعديل مع ذكر الطلبات المعنية؛ ويمكنك المتابعة رغم ذلك.",
    "stock.3": "كل حركة تحفظ من ومتى ومن كم إلى كم ولماذا: «السجل» يعرضها ويصدّرها.",
    "team.title": "دعوة شخص أو ربط برنامج",
    "team.1":
      "من سطر الأوامر: «npx vitrine user create --email … --role admin» يعطي رابطا يُستعمل مرة واحدة خلال 48 ساعة.",
    "team.2": "«npx vitrine token create --name … --scope read» يعطي رمزا للواجهة البرمجية، يُعرض مرة واحدة.",
  },
  en: {
    title: "Help",
    lead: "What is done most often, step by step.",
    open: "Go there",
    "import.title": "Bring a catalogue in",
    "import.1": "Export your products from Shopify or WooCommerce as CSV.",
    "import.2":
      "Drop the file: the dry run first says, line by line, what will be made, changed, left alone or refused. Nothing is written yet.",
    "import.3":
      "Import. Good rows land, the others wait for you with their reason. The same file imported twice changes nothing.",
    "page.title": "Draw a page that sells",
    "page.1": "Make a page and choose a starting point.",
    "page.2":
      "Drag a block onto the page, or press Enter to insert it after the selection. Texts are changed where they stand, everything else in the panel.",
    "page.3": "Bind the product blocks to your product: the price and the stock shown are always the catalogue's.",
    "page.4":
      "Everything is kept as you go; Ctrl+Z undoes, and “Versions” brings any past state back. The ? key shows the shortcuts.",
    "page.5": "Look at the preview at phone width and in Arabic, then publish.",
    "checks.title": "Look a page over before publishing",
    "checks.1":
      "The tab “Checks” beside the layers (on a phone, a view) says what stands in the way: headings, pictures without words, contrast, links, translations, search engines, law, weight.",
    "checks.2":
      "“Take me there” puts the caret into the very field; “Mend it” does what needs no thought, and Ctrl+Z takes it back.",
    "checks.3":
      "Above the budget of weight, publishing asks for a reason, which is kept with the version. The layers show what each block weighs.",
    "checks.4":
      "Where pages are approved, propose it: the number beside “Pages” tells whoever decides what waits, and the view “To approve” shows it. So it is with the template of a product or a collection.",
    "media.title": "Keep pictures and videos in order",
    "media.1":
      "Drop files, paste a picture or an address. Each picture is made light and loses the place it was taken at; the original is kept apart, and had from its details.",
    "media.2": "Describe each picture in your languages, and click what must stay in sight when it is cropped.",
    "media.3": "“Replace the file” shows the new one wherever the old one is used. “Used in” says where.",
    "media.4": "“Clear out the unused” shows what nothing displays; what is thrown away can be taken back for 30 days.",
    "answers.title": "Work with a form",
    "answers.1":
      "In the form’s editor, “Once sent” says what happens: e-mail, WhatsApp, webhook, row of a sheet, lead, customer, order, redirect. Each action may have its condition.",
    "answers.2":
      "Answers: filter by question, date or version, keep the view, export to Excel. On an answer, give a status, who takes care of it, a note; j and k go on.",
    "answers.3": "Where an action failed, the answer says why: mend it, then “Run again”.",
    "answers.4": "Unfinished: send a link to finish. Results: the field at which most people stop.",
    "answers.5":
      "A calculation may add to the order’s price (engraving, gift wrap): in the designer, “Fee on the price”.",
    "offers.title": "Run a promotion",
    "offers.1": "Create an offer under Promotions: what it gives, and on which conditions. All of them must hold.",
    "offers.2":
      "Packs of 1, 2 or 3 pieces: “Quantity packs”. The same prices show in the page, the form, the cart and the order.",
    "offers.3":
      "A coupon: add the condition “Coupon code”, save, then make the codes. Their limits hold even if a hundred people try at once.",
    "offers.4":
      "Several offers at once: the combination that costs the buyer least is chosen, within what you allow under “Stacking”.",
    "offers.5": "Check in the simulator: a basket, a customer, and why each offer applies or does not.",
    "campaigns.title": "Run a campaign",
    "campaigns.1": "In Campaigns choose a start: Ramadan evenings, Black Friday, welcome…",
    "campaigns.2":
      "Drag into it what it changes: page, message, offer, price. “When” says for whom; dates and hours are the shop’s own.",
    "campaigns.3":
      "Its page says in words what will happen and what is to be mended, with the way there. Publish: all of it comes at once.",
    "campaigns.4":
      "“Pause” takes everything away at once; “Take back” gives the shop of before. The calendar marks what contradicts itself.",
    "campaigns.5":
      "Results says in one sentence which variant earns most per visitor once delivered. Wait until a winner is named.",
    "campaigns.6":
      "The piece “Text of a message” changes what the shop writes while the campaign runs, by e-mail or WhatsApp: choose the message, write it in each language, insert values from the list; the canvas shows it with an example.",
    "campaigns.7":
      "In Settings, Messages, say how many messages one visit may see and the time between two, of all campaigns together.",
    "payment.title": "Take money",
    "payment.1": "On the order, the card Payments shows what came, what is left and what went back.",
    "payment.2":
      "Transfer, cash, cheque or voucher: Record a payment. At the door: Collected at the door, then Handed over by the carrier.",
    "payment.3":
      "The ways on offer are set under Settings, Payments; Stripe, WhatsApp and Google Sheets under Joined services. What could not go out waits under Outgoing.",
    "order.title": "Handle an order",
    "order.1": "A placed order sets its goods aside: they still lie on the shelf, but are no longer for sale.",
    "order.2": "Call, then confirm or cancel. Cancelling puts the goods back on sale at once.",
    "order.3": "By keyboard: j and k walk the list, Enter opens. Search by number, phone or name.",
    "stock.title": "Count stock",
    "stock.1":
      "Open Stock, then “Count”: scan or type a SKU, Enter, the quantity, Enter. “Adjust” corrects one line, or all that you tick.",
    "stock.2":
      "Below what is promised, the adjustment is refused and names the orders concerned; you may go ahead all the same.",
    "stock.3": "Every movement keeps who, when, from how many to how many, and why: “History” shows and exports them.",
    "team.title": "Invite somebody, connect a program",
    "team.1":
      "On the command line: “npx vitrine user create --email … --role admin” gives a link that works once, for 48 hours.",
    "team.2": "“npx vitrine token create --name … --scope read” gives a token for the API. It is shown once.",
  },
});

export type HelpKey = keyof (typeof helpMessages)["fr"];
