import { words } from "../../typeset.ts";
import type { DemoProduct } from "../types.ts";
import { choice, colour, size, variants } from "./options.ts";

export const home: readonly DemoProduct[] = [
  {
    handle: "coussin-sabra",
    title: words("Coussin sabra", "وسادة الصبرة", "Sabra cushion"),
    summary: words(
      "Tissé de soie végétale, brodé de losanges, il change de ton quand on le caresse.",
      "منسوجة من الحرير النباتي ومطرّزة بالمعيّنات، يتبدّل لونها حين تُمسح.",
      "Woven from vegetable silk and embroidered with lozenges; it changes tone as you stroke it.",
    ),
    description: words(
      `<p>La sabra, on l'appelle soie de cactus : c'est une fibre d'agave, aujourd'hui mêlée de viscose, filée si brillante qu'elle prend la lumière comme de l'eau. Tournez le coussin d'un quart, il n'a plus la même couleur.</p>
<p>Les losanges sont brodés au fil de coton après tissage. La brodeuse compte les fils, sans dessin ; c'est pourquoi le dernier rang n'est jamais tout à fait pareil au premier.</p>
<ul><li><strong>40 × 40</strong> ou <strong>50 × 50 cm</strong>, dos en coton écru, fermeture cachée.</li><li>Garnissage de coton recyclé, ferme ; housse amovible.</li><li>Lavage à la main, à l'eau froide ; séchage à plat, à l'ombre.</li></ul>`,
      `<p>الصبرة تُسمّى حرير الصبّار: ليف نباتي يُمزج اليوم بالفسكوز ويُغزل لامعًا حتى يأخذ الضوء كالماء. أديروا الوسادة ربع دورة تجدوا لونها قد تبدّل.</p>
<p>تُطرّز المعيّنات بخيط القطن بعد النسج. والمطرّزة تعدّ الخيوط عدًّا بلا رسم، ولذلك لا يشبه الصفّ الأخير الأولَ تمامًا.</p>
<ul><li><strong>40 × 40</strong> أو <strong>50 × 50 سم</strong>، ظهر من القطن الخام وسحّاب مخفي.</li><li>حشو متماسك من القطن المعاد تدويره، وغطاء يُنزع.</li><li>غسل يدوي بماء بارد، وتجفيف منبسط في الظل.</li></ul>`,
      `<p>Sabra is called cactus silk: an agave fibre, nowadays blended with viscose, spun so bright that it takes the light like water. Give the cushion a quarter turn and it is no longer the same colour.</p>
<p>The lozenges are embroidered in cotton after weaving. The embroiderer counts threads and follows no drawing, which is why the last row is never quite like the first.</p>
<ul><li><strong>40 × 40</strong> or <strong>50 × 50 cm</strong>, unbleached cotton back, hidden zip.</li><li>Firm filling of recycled cotton; removable cover.</li><li>Hand wash in cold water; dry flat in the shade.</li></ul>`,
    ),
    seo: {
      title: words(
        "Coussin en sabra brodé | Maison Zellige",
        "وسادة الصبرة المطرّزة | دار الزليج",
        "Embroidered sabra cushion | Maison Zellige",
      ),
      description: words(
        "Coussin en soie végétale brodé main, terracotta, bleu ou vert, 40 ou 50 cm. Payé à la livraison.",
        "وسادة من الحرير النباتي مطرّزة باليد، طينية أو زرقاء أو خضراء، 40 أو 50 سم. الدفع عند الاستلام.",
        "Hand-embroidered vegetable-silk cushion in terracotta, blue or green, 40 or 50 cm. Pay on delivery.",
      ),
    },
    vendor: "Atelier Lalla Tissage",
    type: words("Coussin", "وسادة", "Cushion"),
    tags: ["textile", "sabra", "salon", "brode-main"],
    options: [
      colour("terracotta", "bleu", "vert"),
      size(["40", "40 × 40 cm", "40 × 40 سم", "40 × 40 cm"], ["50", "50 × 50 cm", "50 × 50 سم", "50 × 50 cm"]),
    ],
    variants: variants(
      ["MZ-COU-TE-40", { couleur: "terracotta", taille: "40" }, 32000, null, 780, 20, "coussin-terracotta"],
      ["MZ-COU-TE-50", { couleur: "terracotta", taille: "50" }, 42000, null, 1150, 12, "coussin-terracotta"],
      ["MZ-COU-BL-40", { couleur: "bleu", taille: "40" }, 32000, null, 780, 16, "coussin-bleu"],
      ["MZ-COU-BL-50", { couleur: "bleu", taille: "50" }, 42000, null, 1150, 3, "coussin-bleu"],
      ["MZ-COU-VE-40", { couleur: "vert", taille: "40" }, 27000, 32000, 780, 9, "coussin-vert"],
      ["MZ-COU-VE-50", { couleur: "vert", taille: "50" }, 36000, 42000, 1150, 6, "coussin-vert"],
    ),
    images: [
      {
        key: "coussin-terracotta",
        alt: words(
          "Coussin terracotta satiné, brodé de losanges clairs",
          "وسادة طينية لامعة مطرّزة بمعيّنات فاتحة",
          "Satiny terracotta cushion embroidered with pale lozenges",
        ),
      },
      {
        key: "coussin-bleu",
        alt: words("Le coussin en bleu encre", "الوسادة بالأزرق الحبري", "The cushion in ink blue"),
      },
      {
        key: "coussin-vert",
        alt: words("Le coussin en vert zellige", "الوسادة بأخضر الزليج", "The cushion in zellige green"),
      },
      {
        key: "coussin-detail",
        alt: words(
          "Détail de la broderie et du tissage de sabra",
          "تفصيل التطريز ونسيج الصبرة",
          "Close view of the embroidery and the sabra weave",
        ),
      },
      {
        key: "coussin-scene",
        alt: words(
          "Trois coussins sur une banquette de plâtre",
          "ثلاث وسائد فوق مصطبة من الجبص",
          "Three cushions on a plaster bench",
        ),
      },
    ],
  },
  {
    handle: "petit-tapis-azilal",
    title: words("Petit tapis Azilal", "زربية أزيلال الصغيرة", "Small Azilal rug"),
    summary: words(
      "Laine nouée à la main, fond crème, losanges et signes que chaque tisseuse invente.",
      "صوف معقود باليد، أرضية قشدية، ومعيّنات وعلامات تبتكرها كل نسّاجة.",
      "Hand-knotted wool, cream ground, lozenges and signs that each weaver invents.",
    ),
    description: words(
      `<p>Dans le Haut Atlas, un tapis est une lettre. Les losanges disent la maison, les zigzags l'eau, et il y a toujours, quelque part, un signe qui ne veut rien dire qu'à celle qui l'a noué. Nous n'avons jamais demandé à changer un dessin.</p>
<p>La laine vient de moutons de montagne, lavée à la rivière, filée à la quenouille : elle garde un peu de suint, c'est ce qui la rend douce et lui fait refuser les taches. Il faut à deux femmes une dizaine de jours pour le petit format.</p>
<ul><li><strong>70 × 140 cm</strong>, descente de lit ou couloir ; <strong>90 × 180 cm</strong>, sous une table basse.</li><li>Laine vierge, chaîne de coton, poil de 15 mm.</li><li>Secouer dehors ; tache : eau froide et savon noir, tout de suite.</li></ul>
<p>Les teintes et les dessins varient légèrement d'une pièce à l'autre. Votre tapis perdra un peu de laine les premières semaines, puis plus.</p>`,
      `<p>في الأطلس الكبير الزربية رسالة. المعيّنات تقول البيت، والخطوط المتعرجة تقول الماء، وفي مكان ما علامة لا تعني شيئًا إلا لمن عقدتها. لم نطلب يومًا تغيير رسم.</p>
<p>الصوف من أغنام الجبل، مغسول في النهر ومغزول بالمغزل، تبقى فيه بعض دهنيته، وهي التي تليّنه وتردّ عنه البقع. تحتاج امرأتان إلى نحو عشرة أيام للمقاس الصغير.</p>
<ul><li><strong>70 × 140 سم</strong> بجانب السرير أو في الممر، و<strong>90 × 180 سم</strong> تحت طاولة منخفضة.</li><li>صوف خالص، سدى من القطن، وبر 15 ملم.</li><li>تُنفض في الهواء، وللبقع ماء بارد وصابون بلدي في الحين.</li></ul>
<p>تختلف الألوان والرسوم قليلًا من قطعة إلى أخرى. وستفقد زربيتكم بعض الصوف في الأسابيع الأولى ثم تكفّ.</p>`,
      `<p>In the High Atlas a rug is a letter. Lozenges say the house, zigzags the water, and somewhere there is always a sign that means nothing except to the woman who knotted it. We have never asked for a drawing to be changed.</p>
<p>The wool comes from mountain sheep, is washed in the river and spun on a distaff; it keeps some of its grease, which makes it soft and lets it shrug off stains. Two women need about ten days for the small size.</p>
<ul><li><strong>70 × 140 cm</strong> for a bedside or hallway; <strong>90 × 180 cm</strong> under a low table.</li><li>Pure new wool on a cotton warp, 15 mm pile.</li><li>Shake it outdoors; for stains, cold water and black soap at once.</li></ul>
<p>Shades and drawings vary slightly from piece to piece. Your rug will shed a little wool for the first weeks, then stop.</p>`,
    ),
    seo: {
      title: words(
        "Petit tapis berbère Azilal | Maison Zellige",
        "زربية أزيلال الصغيرة | دار الزليج",
        "Small Azilal Berber rug | Maison Zellige",
      ),
      description: words(
        "Tapis de laine noué à la main dans le Haut Atlas, 70 × 140 ou 90 × 180 cm. Livré, déroulé, payé à la porte.",
        "زربية صوف معقودة باليد في الأطلس الكبير، 70 × 140 أو 90 × 180 سم. تُعاينونها عند الباب ثم تدفعون.",
        "Wool rug hand-knotted in the High Atlas, 70 × 140 or 90 × 180 cm. Delivered, unrolled, paid at the door.",
      ),
    },
    vendor: "Atelier Lalla Tissage",
    type: words("Tapis", "زربية", "Rug"),
    tags: ["textile", "laine", "salon", "piece-unique"],
    options: [
      size(
        ["70x140", "70 × 140 cm", "70 × 140 سم", "70 × 140 cm"],
        ["90x180", "90 × 180 cm", "90 × 180 سم", "90 × 180 cm"],
      ),
    ],
    variants: variants(
      ["MZ-TAP-070", { taille: "70x140" }, 149000, null, 2900, 5, "tapis-front"],
      ["MZ-TAP-090", { taille: "90x180" }, 229000, null, 4700, 2, "tapis-front"],
    ),
    images: [
      {
        key: "tapis-front",
        alt: words(
          "Petit tapis crème à losanges noirs et terracotta, franges",
          "زربية صغيرة قشدية بمعيّنات سوداء وطينية وأهداب",
          "Small cream rug with black and terracotta lozenges and fringes",
        ),
      },
      {
        key: "tapis-detail",
        alt: words(
          "Détail des nœuds de laine et d'un losange",
          "تفصيل عقد الصوف وأحد المعيّنات",
          "Close view of the wool knots and a lozenge",
        ),
      },
      {
        key: "tapis-scene",
        alt: words(
          "Le tapis au sol devant une banquette, un vase à côté",
          "الزربية على الأرض أمام مصطبة وبجانبها مزهرية",
          "The rug on the floor before a bench, a vase beside it",
        ),
      },
    ],
  },
  {
    handle: "bougie-de-terre",
    title: words("Bougie de terre", "شمعة الطين", "Clay candle"),
    summary: words(
      "Cire végétale coulée dans un gobelet d'atelier, qui reste quand la bougie s'en va.",
      "شمع نباتي مصبوب في قدح من ورشتنا، يبقى حين تذهب الشمعة.",
      "Plant wax poured in a workshop beaker that stays when the candle is gone.",
    ),
    description: words(
      `<p>La bougie dure quarante heures, le gobelet beaucoup plus longtemps. C'est le même que nos tasses, d'une terre un peu plus épaisse : une fois la cire finie, un passage à l'eau bouillante et il sert au thé.</p>
<p>Les parfums sont ceux de la maison. L'ambre et le oud pour le soir ; la fleur d'oranger pour les après-midi de ménage, fenêtres ouvertes ; la menthe et le thé vert parce que c'est l'odeur de chez nous.</p>
<ul><li>Cire de colza et de soja, mèche de coton, <strong>180 g, environ 40 h</strong>.</li><li>Parfums de Grasse à 8 %, sans phtalates.</li><li>La première fois, laissez fondre toute la surface ; coupez la mèche à 5 mm.</li></ul>`,
      `<p>الشمعة تدوم أربعين ساعة، أما القدح فأكثر من ذلك بكثير. هو قدح كؤوسنا نفسه بطين أسمك قليلًا: متى انتهى الشمع يُشطف بماء مغلي ويصير للشاي.</p>
<p>العطور عطور البيت. العنبر والعود للمساء، وماء الزهر لعصاري التنظيف والنوافذ مفتوحة، والنعناع والشاي الأخضر لأنها رائحة دارنا.</p>
<ul><li>شمع اللفت والصويا وفتيل من القطن، <strong>180 غ، نحو 40 ساعة</strong>.</li><li>عطور بنسبة 8 ٪ خالية من الفثالات.</li><li>في المرة الأولى اتركوا السطح كله يذوب، وقصّوا الفتيل على 5 ملم.</li></ul>`,
      `<p>The candle lasts forty hours, the beaker a great deal longer. It is the one we use for our cups, in slightly thicker clay: when the wax is gone, rinse it with boiling water and pour the tea.</p>
<p>The scents are those of the house. Amber and oud for the evening; orange blossom for afternoons of housework with the windows open; mint and green tea because that is what home smells of.</p>
<ul><li>Rapeseed and soy wax, cotton wick, <strong>180 g, about 40 hours</strong>.</li><li>Grasse fragrances at 8%, free of phthalates.</li><li>The first time, let the whole surface melt; trim the wick to 5 mm.</li></ul>`,
    ),
    seo: {
      title: words(
        "Bougie parfumée en gobelet de terre | Maison Zellige",
        "شمعة معطّرة في قدح طيني | دار الزليج",
        "Scented candle in a clay beaker | Maison Zellige",
      ),
      description: words(
        "Bougie végétale, ambre et oud, fleur d'oranger ou menthe et thé, dans un gobelet réutilisable. Payée à la livraison.",
        "شمعة نباتية بالعنبر والعود أو ماء الزهر أو النعناع والشاي، في قدح يُعاد استعماله. الدفع عند الاستلام.",
        "Plant-wax candle, amber and oud, orange blossom or mint and tea, in a reusable beaker. Pay on delivery.",
      ),
    },
    vendor: "Maison Zellige",
    type: words("Bougie", "شمعة", "Candle"),
    tags: ["lumiere", "parfum", "cadeau", "terre"],
    options: [
      choice(
        "parfum",
        ["Parfum", "العطر", "Scent"],
        [
          ["ambre", "Ambre et oud", "العنبر والعود", "Amber and oud"],
          ["oranger", "Fleur d'oranger", "ماء الزهر", "Orange blossom"],
          ["menthe", "Menthe et thé vert", "النعناع والشاي الأخضر", "Mint and green tea"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-BOU-AM", { parfum: "ambre" }, 18000, null, 520, 34, "bougie-ambre"],
      ["MZ-BOU-FO", { parfum: "oranger" }, 18000, null, 520, 29, "bougie-oranger"],
      ["MZ-BOU-MT", { parfum: "menthe" }, 18000, 21000, 520, 5, "bougie-menthe"],
    ),
    images: [
      {
        key: "bougie-ambre",
        alt: words(
          "Bougie dans un gobelet de terracotta",
          "شمعة في قدح من الطين المحروق",
          "Candle in a terracotta beaker",
        ),
      },
      {
        key: "bougie-oranger",
        alt: words("Bougie dans un gobelet blanc plâtre", "شمعة في قدح أبيض جبصي", "Candle in a plaster-white beaker"),
      },
      {
        key: "bougie-menthe",
        alt: words("Bougie dans un gobelet vert zellige", "شمعة في قدح أخضر", "Candle in a zellige-green beaker"),
      },
      {
        key: "bougie-scene",
        alt: words(
          "Bougies allumées dans une niche, le soir",
          "شموع مضاءة في كوّة عند المساء",
          "Lit candles in a niche at evening",
        ),
      },
    ],
  },
  {
    handle: "lanterne-fes",
    title: words("Lanterne de Fès", "فانوس فاس", "Fez lantern"),
    summary: words(
      "Laiton ajouré à la main ; le soir, ses étoiles passent sur les murs.",
      "نحاس مخرّم باليد، وفي المساء تعبر نجومه الجدران.",
      "Brass pierced by hand; in the evening its stars cross the walls.",
    ),
    description: words(
      `<p>Dans la journée c'est un objet de laiton, un peu sévère. À la nuit on y met une bougie, et la pièce se remplit de petites étoiles qui bougent. Les enfants ne s'en lassent pas, les adultes n'osent pas le dire.</p>
<p>Les feuilles sont découpées à plat, au ciseau et au petit marteau, trou après trou, puis roulées et soudées. On a fini par reconnaître la main de chaque dinandier à la distance qu'il laisse entre deux étoiles.</p>
<ul><li><strong>Petite</strong> : 22 cm, une bougie chauffe-plat. <strong>Grande</strong> : 38 cm, une bougie pilier.</li><li>Laiton massif de 0,8 mm, anneau pour suspendre.</li><li>Le laiton se patine ; pour le raviver, un demi-citron et du sel.</li></ul>`,
      `<p>في النهار هو قطعة نحاس صارمة بعض الشيء. وفي الليل توضع فيه شمعة فتمتلئ الغرفة بنجوم صغيرة تتحرك. الأطفال لا يملّون منه، والكبار لا يجرؤون على الاعتراف.</p>
<p>تُقصّ الصفائح منبسطة بالإزميل والمطرقة الصغيرة ثقبًا بعد ثقب، ثم تُلفّ وتُلحم. وقد صرنا نعرف يد كل صانع من المسافة التي يتركها بين نجمتين.</p>
<ul><li><strong>صغير</strong>: 22 سم، لشمعة صغيرة. <strong>كبير</strong>: 38 سم، لشمعة عمودية.</li><li>نحاس أصفر خالص بسُمك 0,8 ملم وحلقة للتعليق.</li><li>يتعتّق النحاس مع الوقت، ولإحياء لمعانه نصف ليمونة وملح.</li></ul>`,
      `<p>By day it is a brass object, a little stern. At night you put a candle in it and the room fills with small stars that move. Children never tire of it; adults do not dare to say so.</p>
<p>The sheets are cut flat with chisel and small hammer, hole after hole, then rolled and soldered. We have learnt to tell each brazier's hand by the distance he leaves between two stars.</p>
<ul><li><strong>Small</strong>: 22 cm, for a tealight. <strong>Large</strong>: 38 cm, for a pillar candle.</li><li>Solid 0.8 mm brass, with a ring for hanging.</li><li>Brass takes on a patina; half a lemon and some salt bring back the shine.</li></ul>`,
    ),
    seo: {
      title: words(
        "Lanterne de Fès en laiton ajouré | Maison Zellige",
        "فانوس فاس من النحاس المخرّم | دار الزليج",
        "Pierced brass Fez lantern | Maison Zellige",
      ),
      description: words(
        "Lanterne en laiton percée à la main, 22 ou 38 cm, à poser ou suspendre. Paiement à la livraison.",
        "فانوس من النحاس المخرّم باليد، 22 أو 38 سم، يوضع أو يُعلّق. الدفع عند الاستلام.",
        "Hand-pierced brass lantern, 22 or 38 cm, to stand or hang. Pay on delivery.",
      ),
    },
    vendor: "Atelier Seffarine",
    type: words("Lanterne", "فانوس", "Lantern"),
    tags: ["lumiere", "laiton", "salon", "cadeau"],
    options: [
      size(
        ["petite", "Petite, 22 cm", "صغير، 22 سم", "Small, 22 cm"],
        ["grande", "Grande, 38 cm", "كبير، 38 سم", "Large, 38 cm"],
      ),
    ],
    variants: variants(
      ["MZ-LAN-P", { taille: "petite" }, 38000, null, 900, 15, "lanterne-front"],
      ["MZ-LAN-G", { taille: "grande" }, 62000, 72000, 1900, 4, "lanterne-front"],
    ),
    images: [
      {
        key: "lanterne-front",
        alt: words(
          "Lanterne de laiton percée d'étoiles",
          "فانوس نحاسي مخرّم بالنجوم",
          "Brass lantern pierced with stars",
        ),
      },
      {
        key: "lanterne-detail",
        alt: words(
          "Détail des étoiles percées dans le laiton",
          "تفصيل النجوم المخرّمة في النحاس",
          "Close view of the stars pierced in the brass",
        ),
      },
      {
        key: "lanterne-nuit",
        alt: words(
          "La lanterne allumée, ses étoiles projetées sur le mur",
          "الفانوس مضاء ونجومه على الجدار",
          "The lantern lit, its stars cast on the wall",
        ),
      },
    ],
  },
];
