import { words } from "../../typeset.ts";
import type { DemoProduct } from "../types.ts";
import { colour, size, variants } from "./options.ts";

export const vases: readonly DemoProduct[] = [
  {
    handle: "vase-tamegroute",
    title: words("Vase Tamegroute", "مزهرية تامكروت", "Tamegroute vase"),
    summary: words(
      "Un vase rond à col court, émaillé à la main, dont aucun ne ressemble au précédent.",
      "مزهرية مستديرة قصيرة العنق، مطلية باليد، لا تشبه واحدةٌ منها أختها.",
      "A round, short-necked vase glazed by hand; no two come out of the kiln alike.",
    ),
    description: words(
      `<p>L'émail de Tamegroute ne s'obéit pas, il s'espère. Le cuivre, le manganèse et un peu de sable de l'oued sont broyés à la pierre, puis le feu décide : ici une coulée presque noire, là une plage claire où la terre revient. C'est pour ce moment, à l'ouverture du four, que nous aimons ce vase.</p>
<p>La panse est tournée d'un seul geste, le col resserré du bout des doigts. Sous la main on sent encore les stries du tour. Le pied reste nu, sans émail : c'est là que le potier l'a tenu.</p>
<ul><li><strong>Petit</strong> : 19 cm de haut, pour trois branches d'olivier ou un bouquet du marché.</li><li><strong>Grand</strong> : 31 cm de haut, à poser au sol ou au bout d'une table longue.</li><li>Terre rouge de la vallée du Draâ, émail sans plomb, étanche.</li><li>Chaque pièce varie : la teinte, la coulée, quelques millimètres.</li></ul>
<p>Lavez-le à l'eau tiède, avec une éponge douce. Une petite bulle ou un point nu dans l'émail n'est pas un défaut : c'est le four qui signe.</p>`,
      `<p>طلاء تامكروت لا يُؤمَر، بل يُنتظَر. يُطحن النحاس والمنغنيز وقليل من رمل الوادي بالحجر، ثم تقول النار كلمتها: هنا سيلٌ يكاد يكون أسود، وهناك مساحة فاتحة يطلّ منها الطين. من أجل تلك اللحظة، لحظة فتح الفرن، أحببنا هذه المزهرية.</p>
<p>يُدوَّر البطن في حركة واحدة، ويُضيَّق العنق بأطراف الأصابع. تحت الكف ما زالت خطوط الدولاب محسوسة. أما القاعدة فتبقى عارية بلا طلاء: من هناك أمسكها الخزّاف.</p>
<ul><li><strong>صغيرة</strong>: ارتفاعها 19 سم، لثلاثة أغصان زيتون أو باقة من السوق.</li><li><strong>كبيرة</strong>: ارتفاعها 31 سم، توضع على الأرض أو في طرف مائدة طويلة.</li><li>طين أحمر من وادي درعة، طلاء خالٍ من الرصاص، لا يسرّب الماء.</li><li>كل قطعة تختلف عن الأخرى: في اللون وفي السيلان وفي بضعة مليمترات.</li></ul>
<p>تُغسل بماء دافئ وإسفنجة ناعمة. فقاعة صغيرة أو نقطة عارية في الطلاء ليست عيبًا: إنها توقيع الفرن.</p>`,
      `<p>You do not command Tamegroute glaze, you hope for it. Copper, manganese and a little river sand are ground under a stone, and then the fire decides: a run that is almost black here, a pale clearing there where the clay shows through. We love this vase for that moment when the kiln is opened.</p>
<p>The belly is thrown in a single movement and the neck drawn in with the fingertips. You can still feel the rings of the wheel under your palm. The foot stays bare, without glaze: that is where the potter held it.</p>
<ul><li><strong>Small</strong>: 19 cm tall, for three olive branches or a bunch from the market.</li><li><strong>Large</strong>: 31 cm tall, for the floor or the end of a long table.</li><li>Red clay from the Draa valley, lead-free glaze, watertight.</li><li>Each piece varies in shade, in the way the glaze ran, and by a few millimetres.</li></ul>
<p>Wash it in lukewarm water with a soft sponge. A small bubble or a bare spot in the glaze is not a flaw: it is the kiln's signature.</p>`,
    ),
    seo: {
      title: words(
        "Vase Tamegroute émaillé à la main | Maison Zellige",
        "مزهرية تامكروت مطلية يدويًا | دار الزليج",
        "Tamegroute vase, hand glazed | Maison Zellige",
      ),
      description: words(
        "Vase rond en terre du Draâ, émail vert, bleu ou plâtre, deux tailles. Livré partout au Maroc, payé à la réception.",
        "مزهرية من طين درعة بطلاء أخضر أو أزرق أو أبيض، بمقاسين. التوصيل إلى كل المدن والدفع عند الاستلام.",
        "Round vase in Draa clay, glazed green, blue or plaster, in two sizes. Delivered across Morocco, paid at the door.",
      ),
    },
    vendor: "Atelier du Draâ",
    type: words("Vase", "مزهرية", "Vase"),
    tags: ["terre", "email", "vase", "fait-main", "cadeau"],
    options: [
      colour("vert", "bleu", "platre"),
      size(
        ["petit", "Petit, 19 cm", "صغيرة، 19 سم", "Small, 19 cm"],
        ["grand", "Grand, 31 cm", "كبيرة، 31 سم", "Large, 31 cm"],
      ),
    ],
    variants: variants(
      ["MZ-VTG-VE-P", { couleur: "vert", taille: "petit" }, 34000, null, 1350, 22, "vase-tamegroute-vert"],
      ["MZ-VTG-VE-G", { couleur: "vert", taille: "grand" }, 59000, 69000, 3100, 9, "vase-tamegroute-vert"],
      ["MZ-VTG-BL-P", { couleur: "bleu", taille: "petit" }, 34000, null, 1350, 17, "vase-tamegroute-bleu"],
      ["MZ-VTG-BL-G", { couleur: "bleu", taille: "grand" }, 59000, null, 3100, 3, "vase-tamegroute-bleu"],
      ["MZ-VTG-PL-P", { couleur: "platre", taille: "petit" }, 32000, null, 1350, 14, "vase-tamegroute-platre"],
      ["MZ-VTG-PL-G", { couleur: "platre", taille: "grand" }, 56000, null, 3100, 6, "vase-tamegroute-platre"],
    ),
    images: [
      {
        key: "vase-tamegroute-vert",
        alt: words(
          "Vase rond à col court, émail vert profond coulant sur un pied de terre nue",
          "مزهرية مستديرة قصيرة العنق بطلاء أخضر عميق يسيل فوق قاعدة من الطين العاري",
          "Round short-necked vase, deep green glaze running over a bare clay foot",
        ),
      },
      {
        key: "vase-tamegroute-bleu",
        alt: words(
          "Le même vase en émail bleu encre",
          "المزهرية نفسها بطلاء أزرق حبري",
          "The same vase in ink-blue glaze",
        ),
      },
      {
        key: "vase-tamegroute-platre",
        alt: words(
          "Le même vase en émail blanc plâtre",
          "المزهرية نفسها بطلاء أبيض جبصي",
          "The same vase in plaster-white glaze",
        ),
      },
      {
        key: "vase-tamegroute-detail",
        alt: words(
          "Détail de l'épaule du vase : coulées et reflets de l'émail vert",
          "تفصيل لكتف المزهرية: سيلان الطلاء الأخضر ولمعانه",
          "Close view of the vase's shoulder: runs and reflections in the green glaze",
        ),
      },
      {
        key: "vase-tamegroute-scene",
        alt: words(
          "Le vase vert garni de branches d'olivier, près d'un mur de zellige",
          "المزهرية الخضراء بأغصان الزيتون قرب جدار من الزليج",
          "The green vase holding olive branches, beside a wall of zellige",
        ),
      },
    ],
  },
  {
    handle: "soliflore-dades",
    title: words("Soliflore Dadès", "مزهرية الزهرة الواحدة دادس", "Dades bud vase"),
    summary: words(
      "Une bouteille de terre au long col, pour une seule tige.",
      "قارورة من الطين طويلة العنق، لغصن واحد.",
      "A long-necked clay bottle for a single stem.",
    ),
    description: words(
      `<p>Il y a des fleurs qui n'aiment pas la compagnie : une rose de Kelaa, un chardon, une branche d'amandier en février. Ce soliflore est fait pour elles. Son col est si étroit qu'il faut un tournassin tenu comme un crayon pour l'ouvrir.</p>
<p>Nous le posons seul sur une étagère, ou par trois, de hauteurs inégales, comme les bouteilles qu'on alignait sur le rebord des fenêtres.</p>
<ul><li><strong>Hauteur</strong> : environ 24 cm ; col de 2 cm à l'intérieur.</li><li>Terracotta simplement polie au galet et cirée, ou émaillée bleu encre ou blanc plâtre.</li><li>Étanche ; la version terracotta est émaillée à l'intérieur.</li></ul>
<p>Videz l'eau tous les deux jours et rincez à l'eau vinaigrée s'il se forme un voile de calcaire.</p>`,
      `<p>من الأزهار ما لا يحب الرفقة: وردة من قلعة مكونة، أو شوكة برية، أو غصن لوز في فبراير. لها صُنعت هذه القارورة. عنقها ضيق إلى حدّ أن الخزّاف يفتحه بأداة يمسكها كما يمسك القلم.</p>
<p>نضعها وحدها على رفّ، أو ثلاثًا متفاوتات الطول، كالقوارير التي كانت تُصفّ على حافة النوافذ.</p>
<ul><li><strong>الارتفاع</strong>: حوالي 24 سم، وفتحة العنق 2 سم من الداخل.</li><li>طين محروق مصقول بالحصى ومشمَّع، أو مطلي بالأزرق الحبري أو بالأبيض الجبصي.</li><li>لا تسرّب الماء؛ والنسخة الطينية مطلية من الداخل.</li></ul>
<p>غيّروا الماء كل يومين، واشطفوها بماء وقليل من الخل إن ظهر أثر الكلس.</p>`,
      `<p>Some flowers do not care for company: a rose from Kelaa, a thistle, a branch of almond in February. This bottle is made for them. Its neck is so narrow that it is opened with a trimming tool held like a pencil.</p>
<p>We put it alone on a shelf, or three together at uneven heights, like the bottles people used to line up on a window sill.</p>
<ul><li><strong>Height</strong>: about 24 cm; the neck is 2 cm wide inside.</li><li>Terracotta polished with a pebble and waxed, or glazed in ink blue or plaster white.</li><li>Watertight; the terracotta one is glazed inside.</li></ul>
<p>Change the water every other day and rinse with a little vinegar if a veil of limescale appears.</p>`,
    ),
    seo: {
      title: words(
        "Soliflore Dadès en terre | Maison Zellige",
        "مزهرية دادس من الطين | دار الزليج",
        "Dades clay bud vase | Maison Zellige",
      ),
      description: words(
        "Soliflore à long col, terracotta polie ou émail bleu ou plâtre. Tourné à la main, payé à la livraison.",
        "مزهرية طويلة العنق من الطين المصقول أو المطلي بالأزرق أو الأبيض. مصنوعة يدويًا والدفع عند الاستلام.",
        "Long-necked bud vase in polished terracotta, ink blue or plaster glaze. Thrown by hand, paid on delivery.",
      ),
    },
    vendor: "Atelier du Draâ",
    type: words("Vase", "مزهرية", "Vase"),
    tags: ["terre", "email", "vase", "petit-prix", "cadeau"],
    options: [colour("terracotta", "bleu", "platre")],
    variants: variants(
      ["MZ-SOL-TE", { couleur: "terracotta" }, 19000, null, 720, 26, "soliflore-terracotta"],
      ["MZ-SOL-BL", { couleur: "bleu" }, 21000, null, 760, 18, "soliflore-bleu"],
      ["MZ-SOL-PL", { couleur: "platre" }, 21000, null, 760, 2, "soliflore-platre"],
    ),
    images: [
      {
        key: "soliflore-terracotta",
        alt: words(
          "Bouteille de terracotta au long col étroit, une tige de fleur séchée",
          "قارورة طينية طويلة العنق فيها غصن زهرة مجففة",
          "Terracotta bottle with a long narrow neck and one dried stem",
        ),
      },
      {
        key: "soliflore-bleu",
        alt: words(
          "Soliflore en émail bleu encre",
          "مزهرية الزهرة الواحدة بطلاء أزرق حبري",
          "Bud vase in ink-blue glaze",
        ),
      },
      {
        key: "soliflore-platre",
        alt: words(
          "Soliflore en émail blanc plâtre",
          "مزهرية الزهرة الواحدة بطلاء أبيض جبصي",
          "Bud vase in plaster-white glaze",
        ),
      },
      {
        key: "soliflore-scene",
        alt: words(
          "Trois soliflores de hauteurs inégales dans une niche de plâtre",
          "ثلاث مزهريات متفاوتة الطول في كوّة من الجبص",
          "Three bud vases of uneven height in a plaster niche",
        ),
      },
    ],
  },
];
