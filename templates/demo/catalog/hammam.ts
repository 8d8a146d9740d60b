import { words } from "../../typeset.ts";
import type { DemoProduct } from "../types.ts";
import { choice, variants } from "./options.ts";

export const hammam: readonly DemoProduct[] = [
  {
    handle: "savon-noir",
    title: words("Savon noir beldi", "الصابون البلدي", "Beldi black soap"),
    summary: words(
      "La pâte d'olive du hammam, cuite lentement, dans un pot de terre.",
      "عجينة الزيتون الخاصة بالحمّام، مطبوخة على مهل، في جرّة صغيرة من الطين.",
      "The olive paste of the hammam, slowly cooked, in a clay pot.",
    ),
    description: words(
      `<p>Il n'est pas noir, il est couleur de miel brûlé, et à la lumière on y voit passer du vert. C'est une pâte d'olives broyées et d'huile, que la potasse transforme en savon au bout de longues heures de chaudron. Rien d'autre, sinon quelques gouttes d'eucalyptus ou de fleur d'oranger.</p>
<p>Au hammam, on l'étale sur la peau mouillée et chaude, on attend dix minutes en bavardant, on rince. Puis vient le gant. Chez soi, une douche bien chaude, porte fermée, fait presque aussi bien.</p>
<ul><li><strong>200 g</strong> : une dizaine de hammams. <strong>500 g</strong> : la famille, ou les gens sérieux.</li><li>Huile d'olive, olives broyées, eau, potasse ; parfum 0,5 % au plus.</li><li>Pot de terre émaillée, fermé d'un liège ; réutilisable pour le sel ou les crayons.</li></ul>
<p>Évitez les yeux. Se garde un an après ouverture, à l'ombre, pot fermé.</p>`,
      `<p>ليس أسود كما يُقال، بل بلون العسل المحروق، وإذا واجهتموه بالضوء رأيتم خضرة تعبره. هو عجينة من الزيتون المطحون وزيته، تصير صابونًا بعد ساعات طويلة في القِدر. لا شيء غير ذلك، سوى قطرات من الكافور أو ماء الزهر.</p>
<p>في الحمّام يُمدّ على الجلد المبلل الدافئ، ثم ننتظر عشر دقائق في الحديث ونشطف. بعدها يأتي دور الكيس. أما في البيت، فدُشّ ساخن وباب مغلق يفيان بالغرض تقريبًا.</p>
<ul><li><strong>200 غ</strong>: نحو عشرة حمّامات. <strong>500 غ</strong>: للعائلة، أو لأهل الجدّ.</li><li>زيت زيتون، زيتون مطحون، ماء، بوتاس، وعطر لا يتجاوز 0,5 ٪.</li><li>جرّة من الطين المطلي بسدادة فلّين، تصلح بعد ذلك للملح أو للأقلام.</li></ul>
<p>يُتجنّب ملامسة العينين. يُحفظ سنة بعد الفتح في الظل والجرّة مغلقة.</p>`,
      `<p>It is not black; it is the colour of burnt honey, and against the light you can see green pass through it. It is a paste of crushed olives and their oil, turned to soap by potash after long hours in the cauldron. Nothing else, but for a few drops of eucalyptus or orange blossom.</p>
<p>In the hammam you spread it on warm, wet skin, wait ten minutes while you talk, and rinse. Then comes the glove. At home, a very hot shower with the door shut does almost as well.</p>
<ul><li><strong>200 g</strong>: about ten hammams. <strong>500 g</strong>: for the family, or for serious people.</li><li>Olive oil, crushed olives, water, potash; scent at most 0.5%.</li><li>Glazed clay pot with a cork lid, to be used again for salt or pencils.</li></ul>
<p>Keep out of the eyes. Keeps a year after opening, in the shade, with the lid on.</p>`,
    ),
    seo: {
      title: words(
        "Savon noir beldi en pot de terre | Maison Zellige",
        "الصابون البلدي في جرّة طينية | دار الزليج",
        "Beldi black soap in a clay pot | Maison Zellige",
      ),
      description: words(
        "Savon noir à l'huile d'olive, nature, eucalyptus ou fleur d'oranger, 200 ou 500 g. Payé à la livraison.",
        "صابون بلدي بزيت الزيتون، طبيعي أو بالكافور أو بماء الزهر، 200 أو 500 غ. الدفع عند الاستلام.",
        "Olive-oil black soap, plain, eucalyptus or orange blossom, 200 or 500 g. Pay on delivery.",
      ),
    },
    vendor: "Coopérative Aïn Zitoun",
    type: words("Soin du corps", "عناية بالجسم", "Body care"),
    tags: ["hammam", "soin", "olive", "best-seller"],
    options: [
      choice(
        "parfum",
        ["Parfum", "العطر", "Scent"],
        [
          ["nature", "Nature", "طبيعي", "Plain"],
          ["eucalyptus", "Eucalyptus", "الكافور", "Eucalyptus"],
          ["oranger", "Fleur d'oranger", "ماء الزهر", "Orange blossom"],
        ],
      ),
      choice(
        "contenance",
        ["Contenance", "الوزن", "Weight"],
        [
          ["200", "200 g", "200 غ", "200 g"],
          ["500", "500 g", "500 غ", "500 g"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-SNB-NA-200", { parfum: "nature", contenance: "200" }, 7900, null, 390, 64, "savon-noir-front"],
      ["MZ-SNB-NA-500", { parfum: "nature", contenance: "500" }, 14900, null, 810, 25, "savon-noir-front"],
      ["MZ-SNB-EU-200", { parfum: "eucalyptus", contenance: "200" }, 7900, 9900, 390, 88, "savon-noir-front"],
      ["MZ-SNB-EU-500", { parfum: "eucalyptus", contenance: "500" }, 14900, 17900, 810, 31, "savon-noir-front"],
      ["MZ-SNB-FO-200", { parfum: "oranger", contenance: "200" }, 8400, null, 390, 52, "savon-noir-front"],
      ["MZ-SNB-FO-500", { parfum: "oranger", contenance: "500" }, 15900, null, 810, 4, "savon-noir-front"],
    ),
    images: [
      {
        key: "savon-noir-front",
        alt: words(
          "Pot de terre émaillée et son couvercle de liège",
          "جرّة طينية مطلية بغطاء من الفلّين",
          "Glazed clay pot with its cork lid",
        ),
      },
      {
        key: "savon-noir-ouvert",
        alt: words(
          "Le pot ouvert, la pâte brune et lustrée",
          "الجرّة مفتوحة والعجينة البنية اللامعة",
          "The pot open on its brown, glossy paste",
        ),
      },
      {
        key: "savon-noir-scene",
        alt: words(
          "Savon noir et bol de cuivre devant un mur de zellige vert",
          "صابون بلدي وطاسة نحاسية أمام جدار زليج أخضر",
          "Black soap and a brass bowl before a green zellige wall",
        ),
      },
    ],
  },
  {
    handle: "huile-argan",
    title: words("Huile d'argan", "زيت الأركان", "Argan oil"),
    summary: words(
      "Pressée à froid à partir d'amandons non torréfiés, pour le visage et les cheveux.",
      "معصورة على البارد من لوز غير محمّص، للوجه والشعر.",
      "Cold pressed from unroasted kernels, for face and hair.",
    ),
    description: words(
      `<p>Il faut une journée et près de trente kilos de fruits secs pour un litre. Les noix sont cassées une à une entre deux pierres, parce qu'aucune machine ne sait encore le faire sans les meurtrir. Ce geste appartient aux femmes du Souss ; il se paie, et c'est ce qui fait le prix de l'huile.</p>
<p>La nôtre est pressée à froid, décantée, jamais désodorisée : elle sent très légèrement la noisette crue, puis plus rien. Trois gouttes dans la paume suffisent au visage ; une cuillère aux pointes des cheveux, la veille du lavage.</p>
<ul><li><strong>100 %</strong> Argania spinosa, première pression à froid.</li><li>Flacon de verre ambré, pipette ; la lumière est son ennemie.</li><li>À utiliser dans les douze mois qui suivent l'ouverture.</li></ul>
<p>Pour la cuisine, il faut l'autre, celle des amandons grillés. Celle-ci est pour vous.</p>`,
      `<p>يلزم يوم كامل ونحو ثلاثين كيلوغرامًا من الثمار الجافة للتر واحد. تُكسر الحبات واحدة واحدة بين حجرين، إذ لا آلة تحسن ذلك بعدُ من غير أن تؤذيها. هذه الحركة ملك لنساء سوس، ولها أجرها، ومن هنا ثمن الزيت.</p>
<p>زيتنا معصور على البارد، مُصفّى بالترسيب، لا تُنزع رائحته: فيه أثر خفيف من البندق النيّئ ثم لا شيء. ثلاث قطرات في الكف تكفي للوجه، وملعقة لأطراف الشعر ليلة غسله.</p>
<ul><li><strong>100 ٪</strong> أركان، عصرة أولى على البارد.</li><li>قارورة من الزجاج العنبري بقطّارة، فالضوء عدوّها.</li><li>تُستعمل خلال اثني عشر شهرًا من فتحها.</li></ul>
<p>أما المطبخ فله الزيت الآخر، زيت اللوز المحمّص. هذا لكم أنتم.</p>`,
      `<p>It takes a day's work and some thirty kilos of dried fruit to make a litre. The nuts are cracked one by one between two stones, because no machine can yet do it without bruising them. The gesture belongs to the women of the Souss; it is paid for, and that is what you find in the price.</p>
<p>Ours is cold pressed, left to settle and never deodorised: it smells very faintly of raw hazelnut, then of nothing. Three drops in the palm are enough for a face; a spoonful for the ends of the hair, the night before washing.</p>
<ul><li><strong>100%</strong> Argania spinosa, first cold pressing.</li><li>Amber glass bottle with a dropper; light is its enemy.</li><li>Use within twelve months of opening.</li></ul>
<p>For cooking you want the other one, from toasted kernels. This one is for you.</p>`,
    ),
    seo: {
      title: words(
        "Huile d'argan pressée à froid | Maison Zellige",
        "زيت الأركان المعصور على البارد | دار الزليج",
        "Cold-pressed argan oil | Maison Zellige",
      ),
      description: words(
        "Huile d'argan pure du Souss, flacon ambré de 50 ou 100 ml. Livrée chez vous, payée à la réception.",
        "زيت أركان خالص من سوس في قارورة عنبرية 50 أو 100 مل. التوصيل إلى بيتكم والدفع عند الاستلام.",
        "Pure argan oil from the Souss, 50 or 100 ml amber bottle. Delivered home, paid on receipt.",
      ),
    },
    vendor: "Coopérative Tissaliwine",
    type: words("Soin du visage", "عناية بالوجه", "Face care"),
    tags: ["soin", "argan", "cheveux", "best-seller", "cadeau"],
    options: [
      choice(
        "contenance",
        ["Contenance", "السعة", "Volume"],
        [
          ["50", "50 ml", "50 مل", "50 ml"],
          ["100", "100 ml", "100 مل", "100 ml"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-ARG-050", { contenance: "50" }, 14000, null, 160, 73, "argan-front"],
      ["MZ-ARG-100", { contenance: "100" }, 24000, 28000, 270, 46, "argan-front"],
    ),
    images: [
      {
        key: "argan-front",
        alt: words(
          "Flacon de verre ambré à pipette, étiquette à l'étoile",
          "قارورة عنبرية بقطّارة وملصق عليه نجمة",
          "Amber glass dropper bottle with a star label",
        ),
      },
      {
        key: "argan-detail",
        alt: words(
          "Le verre ambré traversé par la lumière",
          "الضوء يعبر الزجاج العنبري",
          "Light passing through the amber glass",
        ),
      },
      {
        key: "argan-scene",
        alt: words(
          "Le flacon, un bol d'amandons et une branche d'arganier",
          "القارورة وزلافة من لوز الأركان وغصن من شجرته",
          "The bottle, a bowl of kernels and an argan branch",
        ),
      },
    ],
  },
  {
    handle: "eau-de-fleur-d-oranger",
    title: words("Eau de fleur d'oranger", "ماء الزهر", "Orange-blossom water"),
    summary: words(
      "Distillée en avril, à l'alambic de cuivre, quand les bigaradiers sont en fleurs.",
      "مقطَّر في أبريل بالقطّارة النحاسية، حين يزهر النارنج.",
      "Distilled in April in a copper still, when the bitter orange trees are in flower.",
    ),
    description: words(
      `<p>Trois semaines par an, tout un quartier sent la fleur. On étend des draps blancs sous les bigaradiers, on secoue, et les boutons à demi ouverts partent le jour même à l'alambic. Passé midi, ils ont déjà perdu la moitié d'eux-mêmes.</p>
<p>Cette eau se met partout : quelques gouttes sur les mains des invités, une cuillère dans la salade d'oranges à la cannelle, un peu sur l'oreiller des enfants. Les grands-mères la gardent aussi pour les émotions.</p>
<ul><li>Un seul ingrédient : l'eau distillée de fleurs de bigaradier.</li><li><strong>Alimentaire</strong> et cosmétique, sans alcool ni conservateur.</li><li>Flacon de verre bleu ; au frais après ouverture, six mois.</li></ul>`,
      `<p>ثلاثة أسابيع في السنة يعبق الحيّ كله بالزهر. تُفرش الملاءات البيضاء تحت أشجار النارنج وتُهزّ الأغصان، فتمضي البراعم نصف المتفتحة إلى القطّارة في اليوم نفسه. فإذا مرّ الظهر فقدت نصف ما فيها.</p>
<p>هذا الماء يوضع في كل شيء: قطرات على أيدي الضيوف، ملعقة في سلطة البرتقال بالقرفة، وقليل على وسادة الأطفال. والجدّات يحتفظن به أيضًا لساعات التأثر.</p>
<ul><li>مكوّن واحد: الماء المقطَّر من زهر النارنج.</li><li><strong>غذائي</strong> وتجميلي، بلا كحول ولا مواد حافظة.</li><li>قارورة من الزجاج الأزرق، تُحفظ في البرّاد بعد الفتح ستة أشهر.</li></ul>`,
      `<p>For three weeks a year a whole neighbourhood smells of blossom. White sheets are spread under the bitter orange trees, the branches are shaken, and the half-open buds go to the still the same day. By noon they have already lost half of themselves.</p>
<p>This water goes everywhere: a few drops on your guests' hands, a spoonful in an orange salad with cinnamon, a little on the children's pillow. Grandmothers also keep it for strong emotions.</p>
<ul><li>One ingredient: distilled water of bitter orange blossom.</li><li>For <strong>kitchen</strong> and skin, without alcohol or preservative.</li><li>Blue glass bottle; once open, six months in the cool.</li></ul>`,
    ),
    seo: {
      title: words(
        "Eau de fleur d'oranger distillée | Maison Zellige",
        "ماء الزهر المقطَّر | دار الزليج",
        "Distilled orange-blossom water | Maison Zellige",
      ),
      description: words(
        "Eau de fleur d'oranger distillée à l'alambic, pour la cuisine et la peau, 100 ou 250 ml. Paiement à la livraison.",
        "ماء زهر مقطَّر بالقطّارة النحاسية، للمطبخ والبشرة، 100 أو 250 مل. الدفع عند الاستلام.",
        "Orange-blossom water from a copper still, for kitchen and skin, 100 or 250 ml. Pay on delivery.",
      ),
    },
    vendor: "Coopérative Aïn Zitoun",
    type: words("Eau florale", "ماء زهور", "Floral water"),
    tags: ["soin", "cuisine", "fleur-d-oranger", "petit-prix"],
    options: [
      choice(
        "contenance",
        ["Contenance", "السعة", "Volume"],
        [
          ["100", "100 ml", "100 مل", "100 ml"],
          ["250", "250 ml", "250 مل", "250 ml"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-EFO-100", { contenance: "100" }, 6500, null, 260, 58, "fleur-oranger-front"],
      ["MZ-EFO-250", { contenance: "250" }, 12000, null, 520, 37, "fleur-oranger-front"],
    ),
    images: [
      {
        key: "fleur-oranger-front",
        alt: words(
          "Flacon de verre bleu à bouchon de laiton",
          "قارورة من الزجاج الأزرق بسدادة نحاسية",
          "Blue glass bottle with a brass stopper",
        ),
      },
      {
        key: "fleur-oranger-detail",
        alt: words(
          "Le goulot et l'étiquette à l'étoile de laiton",
          "عنق القارورة وملصق النجمة النحاسية",
          "The neck and the brass-star label",
        ),
      },
      {
        key: "fleur-oranger-scene",
        alt: words(
          "Le flacon parmi des fleurs d'oranger et des oranges",
          "القارورة بين زهر النارنج وحبات البرتقال",
          "The bottle among orange blossom and oranges",
        ),
      },
    ],
  },
  {
    handle: "pain-de-savon",
    title: words("Pain de savon frappé", "قالب الصابون المختوم", "Stamped soap bar"),
    summary: words(
      "Un savon surgras à l'huile d'olive, frappé d'une étoile, séché six semaines.",
      "صابون غني بزيت الزيتون، مختوم بنجمة، مجفّف ستة أسابيع.",
      "A rich olive-oil soap, stamped with a star and dried for six weeks.",
    ),
    description: words(
      `<p>On le coule en grandes plaques, on le coupe au fil, on le frappe une fois, d'un coup sec, avec un tampon de laiton. Puis on l'oublie six semaines sur des claies, portes ouvertes, pendant que l'eau s'en va. Un savon pressé de sortir fond en quinze jours ; celui-ci tient deux mois.</p>
<ul><li><strong>Olive</strong> : nu, sans parfum, pour les peaux qui n'aiment rien.</li><li><strong>Rose</strong> : poudre de pétales de Kelaa, un rose de brique pâle.</li><li><strong>Ghassoul</strong> : l'argile du Moyen Atlas, douce et grise, qui fait peu de mousse et la peau nette.</li></ul>
<p>120 g, surgras à 7 %, saponifié à froid. Gardez-le au sec entre deux usages, sur un porte-savon qui s'égoutte.</p>`,
      `<p>يُصبّ ألواحًا كبيرة، ويُقطع بالخيط، ويُختم مرة واحدة بضربة جافة من ختم نحاسي. ثم يُنسى ستة أسابيع فوق المشابك والأبواب مفتوحة ريثما يغادره الماء. الصابون المستعجل يذوب في خمسة عشر يومًا، أما هذا فيدوم شهرين.</p>
<ul><li><strong>الزيتون</strong>: بلا عطر، للبشرة التي لا يعجبها شيء.</li><li><strong>الورد</strong>: مسحوق بتلات قلعة مكونة، وردي كالآجرّ الفاتح.</li><li><strong>الغاسول</strong>: طين الأطلس المتوسط، ناعم رمادي، رغوته قليلة وأثره نقي.</li></ul>
<p>120 غ، دهون زائدة 7 ٪، مصبّن على البارد. اتركوه جافًا بين استعمالين فوق صبّانة يسيل ماؤها.</p>`,
      `<p>It is poured in wide slabs, cut with a wire, and stamped once, sharply, with a brass die. Then it is forgotten for six weeks on racks with the doors open while the water leaves. A soap in a hurry melts in a fortnight; this one lasts two months.</p>
<ul><li><strong>Olive</strong>: bare, unscented, for skins that like nothing.</li><li><strong>Rose</strong>: powdered petals from Kelaa, a pale brick pink.</li><li><strong>Ghassoul</strong>: clay from the Middle Atlas, soft and grey, little lather, very clean skin.</li></ul>
<p>120 g, 7% superfat, cold process. Keep it dry between uses, on a dish that drains.</p>`,
    ),
    seo: {
      title: words(
        "Pain de savon à l'huile d'olive | Maison Zellige",
        "قالب صابون بزيت الزيتون | دار الزليج",
        "Olive-oil soap bar | Maison Zellige",
      ),
      description: words(
        "Savon saponifié à froid, olive, rose ou ghassoul, frappé d'une étoile. 120 g, payé à la livraison.",
        "صابون مصنوع على البارد بالزيتون أو الورد أو الغاسول، مختوم بنجمة. 120 غ والدفع عند الاستلام.",
        "Cold-process soap: olive, rose or ghassoul, stamped with a star. 120 g, pay on delivery.",
      ),
    },
    vendor: "Coopérative Aïn Zitoun",
    type: words("Savon", "صابون", "Soap"),
    tags: ["hammam", "soin", "olive", "petit-prix"],
    options: [
      choice(
        "parfum",
        ["Parfum", "العطر", "Scent"],
        [
          ["olive", "Olive", "الزيتون", "Olive"],
          ["rose", "Rose de Kelaa", "ورد قلعة مكونة", "Kelaa rose"],
          ["ghassoul", "Ghassoul", "الغاسول", "Ghassoul clay"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-PDS-OL", { parfum: "olive" }, 4500, null, 130, 96, "savon-olive"],
      ["MZ-PDS-RO", { parfum: "rose" }, 4900, null, 130, 61, "savon-rose"],
      ["MZ-PDS-GH", { parfum: "ghassoul" }, 4900, null, 130, 43, "savon-ghassoul"],
    ),
    images: [
      {
        key: "savon-olive",
        alt: words(
          "Pain de savon vert olive frappé d'une étoile à huit branches",
          "قالب صابون أخضر زيتوني مختوم بنجمة ثمانية",
          "Olive-green soap bar stamped with an eight-pointed star",
        ),
      },
      { key: "savon-rose", alt: words("Pain de savon rose brique", "قالب صابون وردي", "Brick-pink soap bar") },
      {
        key: "savon-ghassoul",
        alt: words("Pain de savon gris au ghassoul", "قالب صابون رمادي بالغاسول", "Grey ghassoul soap bar"),
      },
      {
        key: "savon-scene",
        alt: words(
          "Les trois savons empilés près d'un bol d'eau",
          "قوالب الصابون الثلاثة قرب طاسة ماء",
          "The three soaps stacked beside a bowl of water",
        ),
      },
    ],
  },
  {
    handle: "gant-kessa",
    title: words("Gant kessa", "كيس الحمّام", "Kessa glove"),
    summary: words(
      "Le gant de crêpe du hammam, serré, cousu solide, qui ne ment pas.",
      "كيس الحمّام من الكريب، محكم النسج، متين الخياطة، لا يجامل.",
      "The crêpe glove of the hammam: tightly woven, firmly sewn, and honest.",
    ),
    description: words(
      `<p>On croit savoir ce qu'est une peau propre jusqu'au premier kessa. Passez-le après le savon noir, sur une peau ramollie par la vapeur, à grands gestes, des chevilles vers le cœur. Pas besoin d'appuyer : c'est la trame qui travaille.</p>
<p>Le nôtre est tissé de viscose retorse, teinte bleu encre, gansé d'un galon. Il a une boucle pour sécher et assez de place pour une grande main.</p>
<ul><li><strong>Dimensions</strong> : 15 × 22 cm, taille unique.</li><li>Lavable à 40 °C, à l'envers, sans adoucissant.</li><li>Une fois par semaine suffit ; jamais sur une peau irritée.</li></ul>`,
      `<p>نظن أننا نعرف معنى البشرة النظيفة حتى أول كيس. مرّروه بعد الصابون البلدي على جلد ليّنه البخار، بحركات طويلة من الكاحلين نحو القلب. لا حاجة إلى الضغط: فالنسيج هو الذي يعمل.</p>
<p>كيسنا من الفسكوز المفتول، أزرق حبري، محفوف بشريط. له عروة ليجفّ وفيه متسع ليد كبيرة.</p>
<ul><li><strong>الأبعاد</strong>: 15 × 22 سم، مقاس واحد.</li><li>يُغسل على 40 درجة مقلوبًا وبلا ملطّف.</li><li>مرة في الأسبوع تكفي، ولا يُستعمل أبدًا على بشرة ملتهبة.</li></ul>`,
      `<p>You think you know what clean skin is until your first kessa. Use it after black soap, on skin softened by steam, in long strokes from the ankles towards the heart. No need to press: the weave does the work.</p>
<p>Ours is woven from twisted viscose, dyed ink blue and edged with braid. It has a loop to dry by and room for a large hand.</p>
<ul><li><strong>Size</strong>: 15 × 22 cm, one size.</li><li>Wash at 40 °C, inside out, without softener.</li><li>Once a week is enough; never on irritated skin.</li></ul>`,
    ),
    seo: {
      title: words(
        "Gant kessa de hammam | Maison Zellige",
        "كيس الحمّام | دار الزليج",
        "Hammam kessa glove | Maison Zellige",
      ),
      description: words(
        "Gant kessa tissé serré, bleu encre, pour le gommage au savon noir. Livré partout au Maroc, payé à la réception.",
        "كيس حمّام محكم النسج، أزرق حبري، للتقشير بالصابون البلدي. التوصيل إلى كل المدن والدفع عند الاستلام.",
        "Tightly woven ink-blue kessa glove for scrubbing with black soap. Delivered across Morocco, paid on receipt.",
      ),
    },
    vendor: "Maison Zellige",
    type: words("Accessoire de bain", "لوازم الحمّام", "Bath accessory"),
    tags: ["hammam", "soin", "textile", "petit-prix"],
    options: [],
    variants: variants(["MZ-KES-BL", {}, 5900, null, 70, 120, "kessa-front"]),
    images: [
      {
        key: "kessa-front",
        alt: words(
          "Gant kessa bleu encre gansé d'un galon clair",
          "كيس حمّام أزرق حبري محفوف بشريط فاتح",
          "Ink-blue kessa glove edged with pale braid",
        ),
      },
      {
        key: "kessa-scene",
        alt: words(
          "Le gant suspendu à une patère de laiton, sur un mur de zellige",
          "الكيس معلّق على مشجب نحاسي فوق جدار من الزليج",
          "The glove hanging from a brass peg on a zellige wall",
        ),
      },
    ],
  },
];
