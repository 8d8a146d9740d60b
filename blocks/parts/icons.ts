import type { LucideIcon } from "lucide-react";
import Apple from "lucide-react/icons/apple";
import Armchair from "lucide-react/icons/armchair";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import Award from "lucide-react/icons/award";
import Baby from "lucide-react/icons/baby";
import BadgeCheck from "lucide-react/icons/badge-check";
import BadgePercent from "lucide-react/icons/badge-percent";
import Banknote from "lucide-react/icons/banknote";
import Bath from "lucide-react/icons/bath";
import BedDouble from "lucide-react/icons/bed-double";
import Bell from "lucide-react/icons/bell";
import Bike from "lucide-react/icons/bike";
import BookOpen from "lucide-react/icons/book-open";
import Box from "lucide-react/icons/box";
import Brush from "lucide-react/icons/brush";
import Cake from "lucide-react/icons/cake";
import Calendar from "lucide-react/icons/calendar";
import CalendarCheck from "lucide-react/icons/calendar-check";
import Camera from "lucide-react/icons/camera";
import Car from "lucide-react/icons/car";
import Check from "lucide-react/icons/check";
import ChefHat from "lucide-react/icons/chef-hat";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleHelp from "lucide-react/icons/circle-help";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import Clock from "lucide-react/icons/clock";
import Coffee from "lucide-react/icons/coffee";
import Cookie from "lucide-react/icons/cookie";
import Cpu from "lucide-react/icons/cpu";
import CreditCard from "lucide-react/icons/credit-card";
import Crown from "lucide-react/icons/crown";
import Download from "lucide-react/icons/download";
import Droplet from "lucide-react/icons/droplet";
import Droplets from "lucide-react/icons/droplets";
import Dumbbell from "lucide-react/icons/dumbbell";
import Eye from "lucide-react/icons/eye";
import Feather from "lucide-react/icons/feather";
import FileText from "lucide-react/icons/file-text";
import Flame from "lucide-react/icons/flame";
import Flower from "lucide-react/icons/flower";
import Footprints from "lucide-react/icons/footprints";
import Gem from "lucide-react/icons/gem";
import Gift from "lucide-react/icons/gift";
import Glasses from "lucide-react/icons/glasses";
import Globe from "lucide-react/icons/globe";
import Hammer from "lucide-react/icons/hammer";
import Hand from "lucide-react/icons/hand";
import HandCoins from "lucide-react/icons/hand-coins";
import HandHeart from "lucide-react/icons/hand-heart";
import Handshake from "lucide-react/icons/handshake";
import Headphones from "lucide-react/icons/headphones";
import Heart from "lucide-react/icons/heart";
import House from "lucide-react/icons/house";
import Key from "lucide-react/icons/key";
import Lamp from "lucide-react/icons/lamp";
import Laptop from "lucide-react/icons/laptop";
import Leaf from "lucide-react/icons/leaf";
import Lightbulb from "lucide-react/icons/lightbulb";
import Lock from "lucide-react/icons/lock";
import Luggage from "lucide-react/icons/luggage";
import Mail from "lucide-react/icons/mail";
import FoldedMap from "lucide-react/icons/map";
import MapPin from "lucide-react/icons/map-pin";
import Medal from "lucide-react/icons/medal";
import Megaphone from "lucide-react/icons/megaphone";
import Menu from "lucide-react/icons/menu";
import MessageCircle from "lucide-react/icons/message-circle";
import Minus from "lucide-react/icons/minus";
import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Music from "lucide-react/icons/music";
import Package from "lucide-react/icons/package";
import PackageCheck from "lucide-react/icons/package-check";
import Palette from "lucide-react/icons/palette";
import PawPrint from "lucide-react/icons/paw-print";
import Percent from "lucide-react/icons/percent";
import Phone from "lucide-react/icons/phone";
import Plane from "lucide-react/icons/plane";
import Play from "lucide-react/icons/play";
import Plug from "lucide-react/icons/plug";
import Plus from "lucide-react/icons/plus";
import Printer from "lucide-react/icons/printer";
import Puzzle from "lucide-react/icons/puzzle";
import Recycle from "lucide-react/icons/recycle";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Refrigerator from "lucide-react/icons/refrigerator";
import Ruler from "lucide-react/icons/ruler";
import Scissors from "lucide-react/icons/scissors";
import Search from "lucide-react/icons/search";
import Shield from "lucide-react/icons/shield";
import ShieldCheck from "lucide-react/icons/shield-check";
import Shirt from "lucide-react/icons/shirt";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Smartphone from "lucide-react/icons/smartphone";
import Smile from "lucide-react/icons/smile";
import Snowflake from "lucide-react/icons/snowflake";
import Sofa from "lucide-react/icons/sofa";
import Sparkles from "lucide-react/icons/sparkles";
import Sprout from "lucide-react/icons/sprout";
import Star from "lucide-react/icons/star";
import Store from "lucide-react/icons/store";
import Sun from "lucide-react/icons/sun";
import Tag from "lucide-react/icons/tag";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import Ticket from "lucide-react/icons/ticket";
import Timer from "lucide-react/icons/timer";
import TreePalm from "lucide-react/icons/tree-palm";
import Trophy from "lucide-react/icons/trophy";
import Truck from "lucide-react/icons/truck";
import Tv from "lucide-react/icons/tv";
import Umbrella from "lucide-react/icons/umbrella";
import Undo2 from "lucide-react/icons/undo-2";
import Users from "lucide-react/icons/users";
import Utensils from "lucide-react/icons/utensils";
import Video from "lucide-react/icons/video";
import Wallet from "lucide-react/icons/wallet";
import WashingMachine from "lucide-react/icons/washing-machine";
import Watch from "lucide-react/icons/watch";
import Wheat from "lucide-react/icons/wheat";
import Wifi from "lucide-react/icons/wifi";
import Wind from "lucide-react/icons/wind";
import Wrench from "lucide-react/icons/wrench";
import X from "lucide-react/icons/x";
import Zap from "lucide-react/icons/zap";

/** The icons people may choose from, by name: few, so that a shop keeps one hand and the picker fits a screen. */
export const ICONS: Readonly<Record<string, LucideIcon>> = {
  apple: Apple,
  armchair: Armchair,
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  award: Award,
  baby: Baby,
  "badge-check": BadgeCheck,
  "badge-percent": BadgePercent,
  banknote: Banknote,
  bath: Bath,
  "bed-double": BedDouble,
  bell: Bell,
  bike: Bike,
  "book-open": BookOpen,
  box: Box,
  brush: Brush,
  cake: Cake,
  calendar: Calendar,
  "calendar-check": CalendarCheck,
  camera: Camera,
  car: Car,
  check: Check,
  "chef-hat": ChefHat,
  "chevron-down": ChevronDown,
  "chevron-right": ChevronRight,
  "circle-check": CircleCheck,
  "circle-help": CircleHelp,
  "clipboard-check": ClipboardCheck,
  clock: Clock,
  coffee: Coffee,
  cookie: Cookie,
  cpu: Cpu,
  "credit-card": CreditCard,
  crown: Crown,
  download: Download,
  droplet: Droplet,
  droplets: Droplets,
  dumbbell: Dumbbell,
  eye: Eye,
  feather: Feather,
  "file-text": FileText,
  flame: Flame,
  flower: Flower,
  footprints: Footprints,
  gem: Gem,
  gift: Gift,
  glasses: Glasses,
  globe: Globe,
  hammer: Hammer,
  hand: Hand,
  "hand-coins": HandCoins,
  "hand-heart": HandHeart,
  handshake: Handshake,
  headphones: Headphones,
  heart: Heart,
  house: House,
  key: Key,
  lamp: Lamp,
  laptop: Laptop,
  leaf: Leaf,
  lightbulb: Lightbulb,
  lock: Lock,
  luggage: Luggage,
  mail: Mail,
  map: FoldedMap,
  "map-pin": MapPin,
  medal: Medal,
  megaphone: Megaphone,
  menu: Menu,
  "message-circle": MessageCircle,
  minus: Minus,
  monitor: Monitor,
  moon: Moon,
  music: Music,
  package: Package,
  "package-check": PackageCheck,
  palette: Palette,
  "paw-print": PawPrint,
  percent: Percent,
  phone: Phone,
  plane: Plane,
  play: Play,
  plug: Plug,
  plus: Plus,
  printer: Printer,
  puzzle: Puzzle,
  recycle: Recycle,
  "refresh-cw": RefreshCw,
  refrigerator: Refrigerator,
  ruler: Ruler,
  scissors: Scissors,
  search: Search,
  shield: Shield,
  "shield-check": ShieldCheck,
  shirt: Shirt,
  "shopping-bag": ShoppingBag,
  smartphone: Smartphone,
  smile: Smile,
  snowflake: Snowflake,
  sofa: Sofa,
  sparkles: Sparkles,
  sprout: Sprout,
  star: Star,
  store: Store,
  sun: Sun,
  tag: Tag,
  "thumbs-up": ThumbsUp,
  ticket: Ticket,
  timer: Timer,
  "tree-palm": TreePalm,
  trophy: Trophy,
  truck: Truck,
  tv: Tv,
  umbrella: Umbrella,
  "undo-2": Undo2,
  users: Users,
  utensils: Utensils,
  video: Video,
  wallet: Wallet,
  "washing-machine": WashingMachine,
  watch: Watch,
  wheat: Wheat,
  wifi: Wifi,
  wind: Wind,
  wrench: Wrench,
  x: X,
  zap: Zap,
};

/** Icons that point along the line are mirrored where people read from right to left. */
export const POINTING: ReadonlySet<string> = new Set(["arrow-left", "arrow-right", "chevron-right", "truck", "undo-2"]);
