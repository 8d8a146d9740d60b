import { words } from "../../typeset.ts";
import type { DemoProduct } from "../types.ts";
import { choice, colour, size, variants } from "./options.ts";

export const tableware: readonly DemoProduct[] = [
  {
    handle: "bol-harira",
    title: words("Bol à harira", "زلافة الحريرة", "Harira bowl"),
    summary: words(
      "Le bol profond de la soupe du soir, émaillé dedans, nu au pied.",
      "الزلافة العميقة لحساء المساء، مطلية من الداخل، عارية القاعدة.",
      "The deep bowl for evening soup, glazed inside, bare at the foot.",
    ),
    description: words(
      `<p>Un bol se juge à deux mains. Celui-ci est assez épais pour qu'on ne s'y brûle pas, assez évasé pour qu'on y boive, et son pied haut tient entre les doigts comme il faut. On y sert la harira au coucher du soleil, le café au lait le matin, les olives entre les deux.</p>
<p>L'émail monte jusqu'à la lèvre et s'arrête à deux doigts du pied ; la terre reste visible, chaude et un peu rugueuse.</p>
<ul><li><strong>Diamètre</strong> : 14 cm. <strong>Contenance</strong> : 45 cl.</li><li>Émail alimentaire sans plomb ni cadmium.</li><li>Passe au micro-ondes ; au lave-vaisselle, préférez un programme doux.</li><li>À l'unité, ou par quatre dans un carton rembourré de paille.</li></ul>`,
      `<p>الزلافة تُعرف باليدين. هذه سميكة بما يكفي كي لا تحرق، ومفتوحة بما يكفي ليُشرب منها، وقاعدتها العالية تستقرّ بين الأصابع كما ينبغي. تُقدَّم فيها الحريرة عند الغروب، والقهوة بالحليب صباحًا، والزيتون بينهما.</p>
<p>يصعد الطلاء حتى الشفة ويقف على بُعد إصبعين من القاعدة، فيبقى الطين ظاهرًا، دافئًا وخشنًا قليلًا.</p>
<ul><li><strong>القطر</strong>: 14 سم. <strong>السعة</strong>: 45 سنتيلترًا.</li><li>طلاء غذائي خالٍ من الرصاص والكادميوم.</li><li>صالحة للميكروويف، وفي غسالة الأواني يُفضَّل برنامج هادئ.</li><li>بالقطعة، أو أربع زلافات في علبة محشوة بالتبن.</li></ul>`,
      `<p>A bowl is judged with two hands. This one is thick enough not to burn you, open enough to drink from, and its tall foot sits between the fingers as it should. It holds harira at sunset, milky coffee in the morning, and olives in between.</p>
<p>The glaze climbs to the lip and stops two fingers above the foot, so the clay stays in sight, warm and slightly rough.</p>
<ul><li><strong>Diameter</strong>: 14 cm. <strong>Holds</strong>: 450 ml.</li><li>Food-safe glaze, free of lead and cadmium.</li><li>Microwave safe; in the dishwasher, choose a gentle programme.</li><li>Sold singly, or in fours in a box padded with straw.</li></ul>`,
    ),
    seo: {
      title: words(
        "Bol à harira émaillé | Maison Zellige",
        "زلافة الحريرة المطلية | دار الزليج",
        "Glazed harira bowl | Maison Zellige",
      ),
      description: words(
        "Bol profond de 14 cm en terre émaillée, vert, bleu ou terracotta, à l'unité ou par quatre. Paiement à la livraison.",
        "زلافة عميقة قطرها 14 سم من الطين المطلي، خضراء أو زرقاء أو طينية، بالقطعة أو أربعًا. الدفع عند الاستلام.",
        "Deep 14 cm bowl in glazed earthenware, green, blue or terracotta, singly or in fours. Pay on delivery.",
      ),
    },
    vendor: "Atelier Bab Chems",
    type: words("Bol", "زلافة", "Bowl"),
    tags: ["terre", "email", "table", "ramadan"],
    options: [
      colour("vert", "bleu", "terracotta"),
      choice(
        "lot",
        ["Lot", "المجموعة", "Set"],
        [
          ["unite", "À l'unité", "بالقطعة", "Single"],
          ["quatre", "Par quatre", "أربع قطع", "Set of four"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-BOL-VE-1", { couleur: "vert", lot: "unite" }, 9500, null, 480, 48, "bol-vert"],
      ["MZ-BOL-VE-4", { couleur: "vert", lot: "quatre" }, 34000, 38000, 2050, 12, "bol-vert"],
      ["MZ-BOL-BL-1", { couleur: "bleu", lot: "unite" }, 9500, null, 480, 41, "bol-bleu"],
      ["MZ-BOL-BL-4", { couleur: "bleu", lot: "quatre" }, 34000, 38000, 2050, 10, "bol-bleu"],
      ["MZ-BOL-TE-1", { couleur: "terracotta", lot: "unite" }, 8500, null, 470, 36, "bol-terracotta"],
      ["MZ-BOL-TE-4", { couleur: "terracotta", lot: "quatre" }, 30000, 34000, 2000, 8, "bol-terracotta"],
    ),
    images: [
      {
        key: "bol-vert",
        alt: words(
          "Bol profond émaillé vert, pied de terre nue",
          "زلافة عميقة خضراء بقاعدة من الطين العاري",
          "Deep bowl glazed green with a bare clay foot",
        ),
      },
      {
        key: "bol-bleu",
        alt: words("Le bol en émail bleu encre", "الزلافة بطلاء أزرق حبري", "The bowl in ink-blue glaze"),
      },
      {
        key: "bol-terracotta",
        alt: words(
          "Le bol en terracotta émaillée miel",
          "الزلافة بلون الطين المحروق",
          "The bowl in honey terracotta glaze",
        ),
      },
      {
        key: "bol-dessus",
        alt: words(
          "Le bol vert vu d'en haut, l'émail assombri au fond",
          "الزلافة الخضراء من أعلى، والطلاء يغمق في القاع",
          "The green bowl from above, the glaze darkening towards the bottom",
        ),
      },
      {
        key: "bol-scene",
        alt: words(
          "Bols vert, bleu et terracotta empilés sur une table, avec des oranges",
          "زلافات خضراء وزرقاء وطينية فوق مائدة مع حبات برتقال",
          "Green, blue and terracotta bowls on a table with oranges",
        ),
      },
    ],
  },
  {
    handle: "tasse-bab-chems",
    title: words("Tasse Bab Chems", "كأس باب شمس", "Bab Chems cup"),
    summary: words(
      "Une petite tasse sans anse, striée par le tour, pour le thé et le café court.",
      "كأس صغيرة بلا مقبض، عليها أثر الدولاب، للشاي والقهوة القصيرة.",
      "A small cup without a handle, ringed by the wheel, for tea and short coffee.",
    ),
    description: words(
      `<p>Le verre à thé brûle les doigts, la tasse à anse fait des manières. Entre les deux, il y a celle-ci : un gobelet de terre qui garde la chaleur et se tient par le bord, comme on tient un verre chez un ami.</p>
<p>Les stries du tour sont laissées sous l'émail. À contre-jour, elles retiennent la lumière en fines lignes.</p>
<ul><li><strong>Hauteur</strong> : 8 cm. <strong>Contenance</strong> : 15 cl.</li><li>Émail alimentaire sans plomb ni cadmium.</li><li>Empilables ; micro-ondes et lave-vaisselle doux.</li><li>Par deux ou par six, chaque lot choisi à la main pour que les tons s'accordent.</li></ul>`,
      `<p>كأس الزجاج تحرق الأصابع، والفنجان ذو المقبض كثير التكلّف. وبينهما هذه الكأس: قدح من الطين يحفظ الحرارة ويُمسك من حافته كما تُمسك الكأس عند صديق.</p>
<p>تُركت خطوط الدولاب تحت الطلاء. وحين يقابلها الضوء تحتفظ به خيوطًا رفيعة.</p>
<ul><li><strong>الارتفاع</strong>: 8 سم. <strong>السعة</strong>: 15 سنتيلترًا.</li><li>طلاء غذائي خالٍ من الرصاص والكادميوم.</li><li>تُرصّ بعضها فوق بعض، وتصلح للميكروويف ولغسالة الأواني ببرنامج هادئ.</li><li>كأسان أو ست كؤوس، تُختار كل مجموعة باليد لتتآلف ألوانها.</li></ul>`,
      `<p>A tea glass burns your fingers; a cup with a handle puts on airs. Between the two there is this one: a clay beaker that keeps its heat and is held by the rim, the way you hold a glass at a friend's house.</p>
<p>The rings of the wheel are left under the glaze. Against the light they hold it in fine lines.</p>
<ul><li><strong>Height</strong>: 8 cm. <strong>Holds</strong>: 150 ml.</li><li>Food-safe glaze, free of lead and cadmium.</li><li>Stackable; microwave safe, gentle dishwasher.</li><li>In twos or sixes, each set picked by hand so that the tones agree.</li></ul>`,
    ),
    seo: {
      title: words(
        "Tasses à thé sans anse Bab Chems | Maison Zellige",
        "كؤوس باب شمس للشاي | دار الزليج",
        "Bab Chems tea cups | Maison Zellige",
      ),
      description: words(
        "Tasses sans anse en terre émaillée, par deux ou par six, pour le thé à la menthe. Payées à la livraison.",
        "كؤوس من الطين المطلي بلا مقبض، اثنتان أو ست، للشاي بالنعناع. الدفع عند الاستلام.",
        "Handle-free cups in glazed earthenware, in twos or sixes, for mint tea. Pay on delivery.",
      ),
    },
    vendor: "Atelier Bab Chems",
    type: words("Tasse", "كأس", "Cup"),
    tags: ["terre", "email", "table", "the", "cadeau"],
    options: [
      colour("platre", "vert", "bleu"),
      choice(
        "lot",
        ["Lot", "المجموعة", "Set"],
        [
          ["deux", "Les deux", "كأسان", "Pair"],
          ["six", "Les six", "ست كؤوس", "Set of six"],
        ],
      ),
    ],
    variants: variants(
      ["MZ-TAS-PL-2", { couleur: "platre", lot: "deux" }, 15000, null, 420, 30, "tasse-platre"],
      ["MZ-TAS-PL-6", { couleur: "platre", lot: "six" }, 39000, 45000, 1280, 11, "tasse-platre"],
      ["MZ-TAS-VE-2", { couleur: "vert", lot: "deux" }, 15000, null, 420, 27, "tasse-vert"],
      ["MZ-TAS-VE-6", { couleur: "vert", lot: "six" }, 39000, 45000, 1280, 4, "tasse-vert"],
      ["MZ-TAS-BL-2", { couleur: "bleu", lot: "deux" }, 15000, null, 420, 24, "tasse-bleu"],
      ["MZ-TAS-BL-6", { couleur: "bleu", lot: "six" }, 39000, 45000, 1280, 0, "tasse-bleu"],
    ),
    images: [
      {
        key: "tasse-platre",
        alt: words(
          "Deux tasses sans anse, émail blanc plâtre",
          "كأسان بلا مقبض بطلاء أبيض جبصي",
          "Two handle-free cups in plaster-white glaze",
        ),
      },
      {
        key: "tasse-vert",
        alt: words("Deux tasses en émail vert zellige", "كأسان بطلاء أخضر الزليج", "Two cups in zellige-green glaze"),
      },
      {
        key: "tasse-bleu",
        alt: words("Deux tasses en émail bleu encre", "كأسان بطلاء أزرق حبري", "Two cups in ink-blue glaze"),
      },
      {
        key: "tasse-scene",
        alt: words(
          "Tasses et théière de laiton sur un plateau, devant un mur de zellige",
          "كؤوس وإبريق نحاسي على صينية أمام جدار من الزليج",
          "Cups and a brass teapot on a tray, before a zellige wall",
        ),
      },
    ],
  },
  {
    handle: "assiette-khatam",
    title: words("Assiette Khatam", "طبق الخاتم", "Khatam plate"),
    summary: words(
      "Une assiette peinte d'une étoile à huit branches, tracée au compas et remplie au pinceau.",
      "طبق تزيّنه نجمة ثمانية، رُسمت بالبركار ومُلئت بالفرشاة.",
      "A plate painted with an eight-pointed star, drawn with a compass and filled by brush.",
    ),
    description: words(
      `<p>Le khatam, ce sont deux carrés posés l'un sur l'autre et tournés d'un huitième. De là tout part : l'étoile, les croix qui l'entourent, le mur entier d'une médersa. Sur cette assiette, le motif s'arrête à temps pour laisser la place au repas.</p>
<p>Le trait est tracé au compas dans l'émail cru, puis chaque losange est rempli au pinceau d'âne. Si vous cherchez bien, vous verrez où la main a repris de la couleur.</p>
<ul><li><strong>21 cm</strong> pour le pain, les fruits, le gâteau ; <strong>27 cm</strong> pour le plat.</li><li>Peinte sous couverte : le motif ne s'use pas.</li><li>Émail alimentaire sans plomb ni cadmium ; lave-vaisselle doux.</li><li>Un crochet au dos des 27 cm permet de l'accrocher.</li></ul>`,
      `<p>الخاتم مربّعان يوضع أحدهما فوق الآخر ويُدار ثُمنَ دورة. من هناك يبدأ كل شيء: النجمة، والصلبان التي تحيط بها، وجدار مدرسة بأكمله. وفي هذا الطبق يقف الزخرف في الوقت المناسب ليترك مكانًا للطعام.</p>
<p>يُرسم الخط بالبركار في الطلاء النيّئ، ثم يُملأ كل معيّن بالفرشاة. وإن دققتم النظر رأيتم أين أعادت اليد غمس اللون.</p>
<ul><li><strong>21 سم</strong> للخبز والفاكهة والحلوى، و<strong>27 سم</strong> للطبق الرئيسي.</li><li>مرسوم تحت طبقة زجاجية: لا يزول الزخرف.</li><li>طلاء غذائي خالٍ من الرصاص والكادميوم، وغسالة أوانٍ ببرنامج هادئ.</li><li>خلف طبق 27 سم حلقة لتعليقه على الجدار.</li></ul>`,
      `<p>The khatam is two squares laid one on the other and turned by an eighth. Everything starts there: the star, the crosses around it, the whole wall of a medersa. On this plate the pattern stops in time to leave room for the meal.</p>
<p>The line is drawn with a compass in the raw glaze, and each lozenge is then filled by brush. Look closely and you will see where the hand went back for colour.</p>
<ul><li><strong>21 cm</strong> for bread, fruit and cake; <strong>27 cm</strong> for the main dish.</li><li>Painted under the glaze, so the pattern does not wear.</li><li>Food-safe glaze, free of lead and cadmium; gentle dishwasher.</li><li>The 27 cm plate has a loop at the back for hanging.</li></ul>`,
    ),
    seo: {
      title: words(
        "Assiette Khatam peinte à la main | Maison Zellige",
        "طبق الخاتم المرسوم يدويًا | دار الزليج",
        "Hand-painted Khatam plate | Maison Zellige",
      ),
      description: words(
        "Assiette en terre peinte d'une étoile à huit branches, bleue ou verte, 21 ou 27 cm. Livrée partout au Maroc.",
        "طبق من الطين بنجمة ثمانية مرسومة باليد، أزرق أو أخضر، 21 أو 27 سم. التوصيل إلى كل المدن.",
        "Earthenware plate painted with an eight-pointed star, blue or green, 21 or 27 cm. Delivered across Morocco.",
      ),
    },
    vendor: "Atelier Bab Chems",
    type: words("Assiette", "طبق", "Plate"),
    tags: ["terre", "email", "table", "khatam", "peint-main"],
    options: [colour("bleu", "vert"), size(["21", "21 cm", "21 سم", "21 cm"], ["27", "27 cm", "27 سم", "27 cm"])],
    variants: variants(
      ["MZ-ASK-BL-21", { couleur: "bleu", taille: "21" }, 14000, null, 560, 33, "assiette-bleu"],
      ["MZ-ASK-BL-27", { couleur: "bleu", taille: "27" }, 19000, null, 940, 21, "assiette-bleu"],
      ["MZ-ASK-VE-21", { couleur: "vert", taille: "21" }, 14000, null, 560, 28, "assiette-vert"],
      ["MZ-ASK-VE-27", { couleur: "vert", taille: "27" }, 19000, 22000, 940, 5, "assiette-vert"],
    ),
    images: [
      {
        key: "assiette-bleu",
        alt: words(
          "Assiette blanche, étoile à huit branches peinte en bleu",
          "طبق أبيض عليه نجمة ثمانية زرقاء",
          "White plate with an eight-pointed star painted in blue",
        ),
      },
      {
        key: "assiette-vert",
        alt: words("La même assiette peinte en vert", "الطبق نفسه مرسومًا بالأخضر", "The same plate painted in green"),
      },
      {
        key: "assiette-detail",
        alt: words(
          "Détail du motif : losanges bleus et reprises de pinceau",
          "تفصيل الزخرف: معيّنات زرقاء وأثر الفرشاة",
          "Close view of the pattern: blue lozenges and brush marks",
        ),
      },
      {
        key: "assiette-scene",
        alt: words(
          "Assiettes bleue et verte dressées avec des figues",
          "أطباق زرقاء وخضراء على مائدة مع التين",
          "Blue and green plates set with figs",
        ),
      },
    ],
  },
  {
    handle: "plat-a-tajine",
    title: words("Plat à tajine", "طاجين الطبخ", "Tagine dish"),
    summary: words(
      "Un vrai tajine à cuire, terre épaisse et chapeau haut.",
      "طاجين حقيقي للطبخ، طينه سميك وغطاؤه عالٍ.",
      "A tagine for real cooking: thick clay and a tall hat.",
    ),
    description: words(
      `<p>Ce n'est pas un plat de service. Il va sur la braise, sur le gaz avec un diffuseur, au four, et il en revient plus beau. Le chapeau est haut exprès : la vapeur y monte, se refroidit, redescend sur la viande. Voilà tout le secret, il tient à la forme.</p>
<p>La terre d'Oued Laou, épaisse d'un doigt, chauffe lentement et n'oublie pas. Le plat est émaillé à l'intérieur pour se laver sans peine ; le chapeau vert garde une coulée qui varie d'un four à l'autre.</p>
<ul><li><strong>24 cm</strong> : deux à trois personnes. <strong>30 cm</strong> : quatre à six.</li><li>Émail alimentaire sans plomb ni cadmium.</li><li>Gaz et plaque avec diffuseur, four jusqu'à 220 °C ; pas d'induction.</li></ul>
<p><strong>Avant la première fois</strong> : trempez-le une nuit, essuyez, frottez la terre d'huile d'olive, puis une heure au four à 150 °C. Il vous servira des années.</p>`,
      `<p>ليس هذا طبقًا للتقديم فحسب. إنه يوضع على الجمر، وعلى الغاز مع موزّع الحرارة، وفي الفرن، ويعود أجمل مما كان. غطاؤه عالٍ عن قصد: يصعد البخار فيبرد ثم ينزل على اللحم. هذا هو السر كله، وهو في الشكل.</p>
<p>طين واد لاو، بسُمك إصبع، يسخن ببطء ولا ينسى. القاعدة مطلية من الداخل ليسهل غسلها، والغطاء الأخضر يحمل سيلانًا يختلف من فرن إلى آخر.</p>
<ul><li><strong>24 سم</strong>: لشخصين أو ثلاثة. <strong>30 سم</strong>: لأربعة إلى ستة.</li><li>طلاء غذائي خالٍ من الرصاص والكادميوم.</li><li>الغاز واللوح الكهربائي مع موزّع، والفرن حتى 220 درجة، ولا يصلح للحثّ الكهربائي.</li></ul>
<p><strong>قبل أول استعمال</strong>: انقعوه ليلة كاملة، ثم جففوه وادهنوا الطين بزيت الزيتون، وضعوه ساعة في فرن حرارته 150 درجة. سيخدمكم سنوات.</p>`,
      `<p>This is not just a serving dish. It goes on embers, on gas with a diffuser, in the oven, and comes back better looking. The hat is tall on purpose: steam rises, cools and falls back on the meat. That is the whole secret, and it lies in the shape.</p>
<p>The clay from Oued Laou, a finger thick, heats slowly and does not forget. The base is glazed inside so that it washes without trouble; on the green one, the hat carries runs that differ from one firing to the next.</p>
<ul><li><strong>24 cm</strong>: two or three people. <strong>30 cm</strong>: four to six.</li><li>Food-safe glaze, free of lead and cadmium.</li><li>Gas and hotplate with a diffuser, oven up to 220 °C; not for induction.</li></ul>
<p><strong>Before the first time</strong>: soak it overnight, dry it, rub the clay with olive oil, then give it an hour in the oven at 150 °C. It will serve you for years.</p>`,
    ),
    seo: {
      title: words(
        "Tajine de cuisson en terre | Maison Zellige",
        "طاجين الطبخ من الطين | دار الزليج",
        "Clay cooking tagine | Maison Zellige",
      ),
      description: words(
        "Tajine à cuire en terre épaisse, 24 ou 30 cm, terracotta ou vert. Emballé contre la casse, payé à la livraison.",
        "طاجين للطبخ من الطين السميك، 24 أو 30 سم، طيني أو أخضر. تغليف ضد الكسر والدفع عند الاستلام.",
        "Thick clay cooking tagine, 24 or 30 cm, terracotta or green. Packed against breakage, paid on delivery.",
      ),
    },
    vendor: "Atelier Oued Laou",
    type: words("Tajine", "طاجين", "Tagine"),
    tags: ["terre", "email", "table", "cuisson", "ramadan"],
    options: [colour("terracotta", "vert"), size(["24", "24 cm", "24 سم", "24 cm"], ["30", "30 cm", "30 سم", "30 cm"])],
    variants: variants(
      ["MZ-TAJ-TE-24", { couleur: "terracotta", taille: "24" }, 28000, null, 2900, 19, "tajine-terracotta"],
      ["MZ-TAJ-TE-30", { couleur: "terracotta", taille: "30" }, 38000, null, 4300, 13, "tajine-terracotta"],
      ["MZ-TAJ-VE-24", { couleur: "vert", taille: "24" }, 32000, null, 3000, 11, "tajine-vert"],
      ["MZ-TAJ-VE-30", { couleur: "vert", taille: "30" }, 42000, null, 4400, 7, "tajine-vert"],
    ),
    images: [
      {
        key: "tajine-terracotta",
        alt: words(
          "Tajine en terracotta au chapeau haut",
          "طاجين من الطين المحروق بغطاء عالٍ",
          "Terracotta tagine with a tall hat",
        ),
      },
      {
        key: "tajine-vert",
        alt: words("Tajine au chapeau émaillé vert", "طاجين بغطاء مطلي بالأخضر", "Tagine with a green-glazed hat"),
      },
      {
        key: "tajine-ouvert",
        alt: words(
          "Le tajine vert ouvert, chapeau posé à côté",
          "الطاجين الأخضر مفتوحًا وغطاؤه بجانبه",
          "The green tagine open, its hat set beside it",
        ),
      },
      {
        key: "tajine-scene",
        alt: words(
          "Le tajine sur une table de fête, bols et citrons",
          "الطاجين فوق مائدة عامرة مع زلافات وليمون",
          "The tagine on a laid table with bowls and lemons",
        ),
      },
    ],
  },
];
