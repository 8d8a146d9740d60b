import { words } from "../../typeset.ts";
import type { DemoProduct } from "../types.ts";
import { variants } from "./options.ts";

export const gifts: readonly DemoProduct[] = [
  {
    handle: "coffret-hammam",
    title: words("Coffret Hammam", "علبة الحمّام", "Hammam gift box"),
    summary: words(
      "Tout un hammam dans une boîte : savon noir, argan, fleur d'oranger, savon et gant.",
      "حمّام كامل في علبة: صابون بلدي وأركان وماء زهر وقالب صابون وكيس.",
      "A whole hammam in a box: black soap, argan, orange blossom, a soap bar and the glove.",
    ),
    description: words(
      `<p>Nous faisions ce paquet pour nos amis qui repartaient loin. Un pot de savon noir, un flacon d'argan, un peu de fleur d'oranger, un savon et le gant : de quoi refaire le hammam du jeudi dans n'importe quelle salle de bain.</p>
<p>La boîte est en carton épais, habillée d'un papier imprimé d'étoiles vertes, nouée d'un ruban de coton. À l'intérieur, de la paille de papier et une petite carte avec la marche à suivre, minute par minute. Nous pouvons y écrire votre mot à la main : dites-le nous au téléphone quand nous confirmons la commande.</p>
<ul><li>Savon noir eucalyptus <strong>200 g</strong></li><li>Huile d'argan <strong>50 ml</strong></li><li>Eau de fleur d'oranger <strong>100 ml</strong></li><li>Pain de savon à l'olive <strong>120 g</strong></li><li>Gant kessa</li></ul>
<p>Achetés un par un, ils coûteraient 388 MAD. Boîte de 28 × 28 × 11 cm, prête à offrir.</p>`,
      `<p>كنا نُعدّ هذه الرزمة لأصدقائنا المسافرين بعيدًا. جرّة صابون بلدي وقارورة أركان وقليل من ماء الزهر وقالب صابون والكيس: ما يكفي لإعادة حمّام الخميس في أي حمّام بيت.</p>
<p>العلبة من الكرتون السميك يكسوها ورق مطبوع بنجوم خضراء ويشدّها شريط من القطن. في داخلها قشّ من الورق وبطاقة صغيرة تشرح الطريقة دقيقة بدقيقة. ويمكننا أن نكتب كلمتكم بخط اليد: أخبرونا بها في الهاتف حين نؤكد الطلب.</p>
<ul><li>صابون بلدي بالكافور <strong>200 غ</strong></li><li>زيت الأركان <strong>50 مل</strong></li><li>ماء الزهر <strong>100 مل</strong></li><li>قالب صابون الزيتون <strong>120 غ</strong></li><li>كيس الحمّام</li></ul>
<p>لو اشتُريت واحدة واحدة لبلغ ثمنها 388 درهمًا. العلبة 28 × 28 × 11 سم، جاهزة للإهداء.</p>`,
      `<p>We used to make up this parcel for friends who were leaving for far away. A pot of black soap, a bottle of argan, a little orange blossom, a soap and the glove: enough to have Thursday's hammam in any bathroom.</p>
<p>The box is thick board dressed in paper printed with green stars and tied with cotton ribbon. Inside there is paper straw and a small card with the steps, minute by minute. We can write your note in it by hand: tell us on the phone when we confirm the order.</p>
<ul><li>Eucalyptus black soap <strong>200 g</strong></li><li>Argan oil <strong>50 ml</strong></li><li>Orange-blossom water <strong>100 ml</strong></li><li>Olive soap bar <strong>120 g</strong></li><li>Kessa glove</li></ul>
<p>Bought one by one they would cost 388 MAD. Box of 28 × 28 × 11 cm, ready to give.</p>`,
    ),
    seo: {
      title: words(
        "Coffret cadeau Hammam | Maison Zellige",
        "علبة هدايا الحمّام | دار الزليج",
        "Hammam gift box | Maison Zellige",
      ),
      description: words(
        "Coffret cadeau : savon noir, argan, fleur d'oranger, savon d'olive et gant kessa. Livré noué, payé à la porte.",
        "علبة هدية: صابون بلدي وأركان وماء زهر وصابون زيتون وكيس. تصل مشدودة بشريطها والدفع عند الباب.",
        "Gift box: black soap, argan, orange blossom, olive soap and kessa glove. Delivered tied, paid at the door.",
      ),
    },
    vendor: "Maison Zellige",
    type: words("Coffret", "علبة هدية", "Gift box"),
    tags: ["coffret", "cadeau", "hammam", "soin", "best-seller"],
    options: [],
    variants: variants(["MZ-CFH-01", {}, 33000, 38800, 1450, 24, "coffret-carre"]),
    images: [
      {
        key: "coffret-carre",
        alt: words(
          "Coffret carré au papier d'étoiles vertes, ruban noué",
          "علبة مربعة بورق نجوم خضراء وشريط معقود",
          "Square box in green-star paper with a tied ribbon",
        ),
      },
      {
        key: "coffret-ouvert",
        alt: words(
          "Le coffret ouvert : pot, flacons, savon et gant sur leur paille",
          "العلبة مفتوحة: جرّة وقوارير وصابون وكيس فوق القش",
          "The open box: pot, bottles, soap and glove on their straw",
        ),
      },
      {
        key: "coffret-scene",
        alt: words(
          "Le coffret près de ses cinq objets, devant un mur de plâtre",
          "العلبة وبجانبها قطعها الخمس أمام جدار من الجبص",
          "The box beside its five objects, before a plaster wall",
        ),
      },
    ],
    contains: [
      { sku: "MZ-SNB-EU-200", quantity: 1 },
      { sku: "MZ-ARG-050", quantity: 1 },
      { sku: "MZ-EFO-100", quantity: 1 },
      { sku: "MZ-PDS-OL", quantity: 1 },
      { sku: "MZ-KES-BL", quantity: 1 },
    ],
  },
  {
    handle: "coffret-the",
    title: words("Coffret du thé", "علبة الشاي", "Tea gift box"),
    summary: words(
      "Deux tasses plâtre, une bougie menthe et thé vert : de quoi recevoir quelqu'un.",
      "كأسان بلون الجبص وشمعة بالنعناع والشاي الأخضر: ما يكفي لاستقبال ضيف.",
      "Two plaster cups and a mint and green tea candle: enough to receive somebody.",
    ),
    description: words(
      `<p>Recevoir, chez nous, commence par le bruit de l'eau qu'on met à chauffer. Ce coffret est pour ceux qui emménagent, qui se marient, ou qui ont simplement gardé votre chat tout l'été.</p>
<p>Deux tasses Bab Chems en émail plâtre, dont les stries s'accordent parce que nous les avons choisies côte à côte, et une bougie qui sent le plateau qu'on vient de poser. Il ne manque que la menthe, qu'il faut acheter fraîche.</p>
<ul><li>Deux tasses Bab Chems, blanc plâtre</li><li>Bougie de terre, menthe et thé vert, <strong>180 g</strong></li><li>Boîte de <strong>24 × 18 × 11 cm</strong>, papier aux étoiles bleues, ruban de coton</li></ul>
<p>Achetés séparément, ils coûteraient 330 MAD.</p>`,
      `<p>الضيافة عندنا تبدأ بصوت الماء يوضع على النار. هذه العلبة لمن انتقل إلى بيت جديد، أو تزوّج، أو اعتنى بقطّتكم طوال الصيف.</p>
<p>كأسان من باب شمس بطلاء الجبص، خطوطهما متآلفة لأننا اخترناهما جنبًا إلى جنب، وشمعة برائحة الصينية حين توضع. لا ينقص سوى النعناع، وهذا يُشترى طازجًا.</p>
<ul><li>كأسان من باب شمس، أبيض جبصي</li><li>شمعة الطين، نعناع وشاي أخضر، <strong>180 غ</strong></li><li>علبة <strong>24 × 18 × 11 سم</strong>، ورق بنجوم زرقاء وشريط من القطن</li></ul>
<p>لو اشتُريت كل قطعة وحدها لبلغ ثمنها 330 درهمًا.</p>`,
      `<p>Welcoming someone, here, begins with the sound of water put on to boil. This box is for people moving in, getting married, or who simply looked after your cat all summer.</p>
<p>Two Bab Chems cups in plaster glaze, whose rings agree because we chose them side by side, and a candle that smells of the tray just set down. Only the mint is missing; that has to be bought fresh.</p>
<ul><li>Two Bab Chems cups, plaster white</li><li>Clay candle, mint and green tea, <strong>180 g</strong></li><li>Box of <strong>24 × 18 × 11 cm</strong>, blue-star paper, cotton ribbon</li></ul>
<p>Bought separately they would cost 330 MAD.</p>`,
    ),
    seo: {
      title: words(
        "Coffret cadeau du thé | Maison Zellige",
        "علبة هدايا الشاي | دار الزليج",
        "Tea gift box | Maison Zellige",
      ),
      description: words(
        "Coffret cadeau : deux tasses émaillées et une bougie menthe et thé vert. Livré noué, payé à la porte.",
        "علبة هدية: كأسان مطليتان وشمعة بالنعناع والشاي الأخضر. تصل مشدودة بشريطها والدفع عند الباب.",
        "Gift box: two glazed cups and a mint and green tea candle. Delivered tied, paid at the door.",
      ),
    },
    vendor: "Maison Zellige",
    type: words("Coffret", "علبة هدية", "Gift box"),
    tags: ["coffret", "cadeau", "the", "terre", "nouveau"],
    options: [],
    variants: variants(["MZ-CFT-01", {}, 28500, 33000, 1100, 14, "coffret-the-front"]),
    images: [
      {
        key: "coffret-the-front",
        alt: words(
          "Coffret au papier d'étoiles bleues, ruban clair",
          "علبة بورق نجوم زرقاء وشريط فاتح",
          "Box in blue-star paper with a pale ribbon",
        ),
      },
      {
        key: "coffret-the-scene",
        alt: words(
          "Le coffret, deux tasses plâtre et la bougie verte sur un plateau",
          "العلبة وكأسان بلون الجبص والشمعة الخضراء على صينية",
          "The box, two plaster cups and the green candle on a tray",
        ),
      },
    ],
    contains: [
      { sku: "MZ-TAS-PL-2", quantity: 1 },
      { sku: "MZ-BOU-MT", quantity: 1 },
    ],
  },
];
