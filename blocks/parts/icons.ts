import type { LucideIcon } from "lucide-react";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import Award from "lucide-react/icons/award";
import Baby from "lucide-react/icons/baby";
import BadgeCheck from "lucide-react/icons/badge-check";
import BadgePercent from "lucide-react/icons/badge-percent";
import Banknote from "lucide-react/icons/banknote";
import Bell from "lucide-react/icons/bell";
import BookOpen from "lucide-react/icons/book-open";
import Box from "lucide-react/icons/box";
import Brush from "lucide-react/icons/brush";
import Calendar from "lucide-react/icons/calendar";
import CalendarCheck from "lucide-react/icons/calendar-check";
import Camera from "lucide-react/icons/camera";
import Check from "lucide-react/icons/check";
import ChefHat from "lucide-react/icons/chef-hat";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import CircleCheck from "lucide-react/icons/circle-check";
import CircleHelp from "lucide-react/icons/circle-help";
import ClipboardCheck from "lucide-react/icons/clipboard-check";
import Clock from "lucide-react/icons/clock";
import Coffee from "lucide-react/icons/coffee";
import Cpu from "lucide-react/icons/cpu";
import CreditCard from "lucide-react/icons/credit-card";
import Download from "lucide-react/icons/download";
import Droplet from "lucide-react/icons/droplet";
import Droplets from "lucide-react/icons/droplets";
import Eye from "lucide-react/icons/eye";
import Feather from "lucide-react/icons/feather";
import FileText from "lucide-react/icons/file-text";
import Flame from "lucide-react/icons/flame";
import Flower from "lucide-react/icons/flower";
import Gift from "lucide-react/icons/gift";
import Globe from "lucide-react/icons/globe";
import Hand from "lucide-react/icons/hand";
import HandHeart from "lucide-react/icons/hand-heart";
import Headphones from "lucide-react/icons/headphones";
import Heart from "lucide-react/icons/heart";
import House from "lucide-react/icons/house";
import Laptop from "lucide-react/icons/laptop";
import Leaf from "lucide-react/icons/leaf";
import Lightbulb from "lucide-react/icons/lightbulb";
import Lock from "lucide-react/icons/lock";
import Mail from "lucide-react/icons/mail";
import MapPin from "lucide-react/icons/map-pin";
import Menu from "lucide-react/icons/menu";
import MessageCircle from "lucide-react/icons/message-circle";
import Minus from "lucide-react/icons/minus";
import Moon from "lucide-react/icons/moon";
import Music from "lucide-react/icons/music";
import Package from "lucide-react/icons/package";
import PackageCheck from "lucide-react/icons/package-check";
import Palette from "lucide-react/icons/palette";
import Percent from "lucide-react/icons/percent";
import Phone from "lucide-react/icons/phone";
import Play from "lucide-react/icons/play";
import Plus from "lucide-react/icons/plus";
import Recycle from "lucide-react/icons/recycle";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Ruler from "lucide-react/icons/ruler";
import Scissors from "lucide-react/icons/scissors";
import Search from "lucide-react/icons/search";
import Shield from "lucide-react/icons/shield";
import ShieldCheck from "lucide-react/icons/shield-check";
import Shirt from "lucide-react/icons/shirt";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Smartphone from "lucide-react/icons/smartphone";
import Smile from "lucide-react/icons/smile";
import Sofa from "lucide-react/icons/sofa";
import Sparkles from "lucide-react/icons/sparkles";
import Star from "lucide-react/icons/star";
import Store from "lucide-react/icons/store";
import Sun from "lucide-react/icons/sun";
import Tag from "lucide-react/icons/tag";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import Timer from "lucide-react/icons/timer";
import Trophy from "lucide-react/icons/trophy";
import Truck from "lucide-react/icons/truck";
import Undo2 from "lucide-react/icons/undo-2";
import Users from "lucide-react/icons/users";
import Utensils from "lucide-react/icons/utensils";
import Video from "lucide-react/icons/video";
import Wallet from "lucide-react/icons/wallet";
import Wifi from "lucide-react/icons/wifi";
import X from "lucide-react/icons/x";
import Zap from "lucide-react/icons/zap";

/** The icons people may choose from, by name: few, so that a shop keeps one hand and the picker fits a screen. */
export const ICONS: Readonly<Record<string, LucideIcon>> = {
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  award: Award,
  baby: Baby,
  "badge-check": BadgeCheck,
  "badge-percent": BadgePercent,
  banknote: Banknote,
  bell: Bell,
  "book-open": BookOpen,
  box: Box,
  brush: Brush,
  calendar: Calendar,
  "calendar-check": CalendarCheck,
  camera: Camera,
  check: Check,
  "chef-hat": ChefHat,
  "chevron-down": ChevronDown,
  "chevron-right": ChevronRight,
  "circle-check": CircleCheck,
  "circle-help": CircleHelp,
  "clipboard-check": ClipboardCheck,
  clock: Clock,
  coffee: Coffee,
  cpu: Cpu,
  "credit-card": CreditCard,
  download: Download,
  droplet: Droplet,
  droplets: Droplets,
  eye: Eye,
  feather: Feather,
  "file-text": FileText,
  flame: Flame,
  flower: Flower,
  gift: Gift,
  globe: Globe,
  hand: Hand,
  "hand-heart": HandHeart,
  headphones: Headphones,
  heart: Heart,
  house: House,
  laptop: Laptop,
  leaf: Leaf,
  lightbulb: Lightbulb,
  lock: Lock,
  mail: Mail,
  "map-pin": MapPin,
  menu: Menu,
  "message-circle": MessageCircle,
  minus: Minus,
  moon: Moon,
  music: Music,
  package: Package,
  "package-check": PackageCheck,
  palette: Palette,
  percent: Percent,
  phone: Phone,
  play: Play,
  plus: Plus,
  recycle: Recycle,
  "refresh-cw": RefreshCw,
  ruler: Ruler,
  scissors: Scissors,
  search: Search,
  shield: Shield,
  "shield-check": ShieldCheck,
  shirt: Shirt,
  "shopping-bag": ShoppingBag,
  smartphone: Smartphone,
  smile: Smile,
  sofa: Sofa,
  sparkles: Sparkles,
  star: Star,
  store: Store,
  sun: Sun,
  tag: Tag,
  "thumbs-up": ThumbsUp,
  timer: Timer,
  trophy: Trophy,
  truck: Truck,
  "undo-2": Undo2,
  users: Users,
  utensils: Utensils,
  video: Video,
  wallet: Wallet,
  wifi: Wifi,
  x: X,
  zap: Zap,
};

/** Icons that point along the line are mirrored where people read from right to left. */
export const POINTING: ReadonlySet<string> = new Set(["arrow-left", "arrow-right", "chevron-right", "truck", "undo-2"]);
