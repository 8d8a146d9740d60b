import type { LucideIcon } from "lucide-react";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import Award from "lucide-react/icons/award";
import BadgeCheck from "lucide-react/icons/badge-check";
import Banknote from "lucide-react/icons/banknote";
import Bell from "lucide-react/icons/bell";
import Calendar from "lucide-react/icons/calendar";
import CalendarCheck from "lucide-react/icons/calendar-check";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import CircleHelp from "lucide-react/icons/circle-help";
import Clock from "lucide-react/icons/clock";
import Coffee from "lucide-react/icons/coffee";
import CreditCard from "lucide-react/icons/credit-card";
import Droplet from "lucide-react/icons/droplet";
import Droplets from "lucide-react/icons/droplets";
import Flame from "lucide-react/icons/flame";
import Flower from "lucide-react/icons/flower";
import Gift from "lucide-react/icons/gift";
import Globe from "lucide-react/icons/globe";
import Hand from "lucide-react/icons/hand";
import HandHeart from "lucide-react/icons/hand-heart";
import Heart from "lucide-react/icons/heart";
import House from "lucide-react/icons/house";
import Leaf from "lucide-react/icons/leaf";
import Lock from "lucide-react/icons/lock";
import Mail from "lucide-react/icons/mail";
import MapPin from "lucide-react/icons/map-pin";
import Menu from "lucide-react/icons/menu";
import MessageCircle from "lucide-react/icons/message-circle";
import Minus from "lucide-react/icons/minus";
import Package from "lucide-react/icons/package";
import PackageCheck from "lucide-react/icons/package-check";
import Palette from "lucide-react/icons/palette";
import Percent from "lucide-react/icons/percent";
import Phone from "lucide-react/icons/phone";
import Plus from "lucide-react/icons/plus";
import Recycle from "lucide-react/icons/recycle";
import RefreshCw from "lucide-react/icons/refresh-cw";
import Ruler from "lucide-react/icons/ruler";
import Search from "lucide-react/icons/search";
import Shield from "lucide-react/icons/shield";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Smile from "lucide-react/icons/smile";
import Sparkles from "lucide-react/icons/sparkles";
import Star from "lucide-react/icons/star";
import Store from "lucide-react/icons/store";
import Sun from "lucide-react/icons/sun";
import Tag from "lucide-react/icons/tag";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import Truck from "lucide-react/icons/truck";
import Undo2 from "lucide-react/icons/undo-2";
import Users from "lucide-react/icons/users";
import Wallet from "lucide-react/icons/wallet";
import X from "lucide-react/icons/x";
import Zap from "lucide-react/icons/zap";

/** The icons people may choose from, by name: few, so that a shop keeps one hand and the picker fits a screen. */
export const ICONS: Readonly<Record<string, LucideIcon>> = {
  "arrow-left": ArrowLeft,
  "arrow-right": ArrowRight,
  award: Award,
  "badge-check": BadgeCheck,
  banknote: Banknote,
  bell: Bell,
  calendar: Calendar,
  "calendar-check": CalendarCheck,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-right": ChevronRight,
  "circle-help": CircleHelp,
  clock: Clock,
  coffee: Coffee,
  "credit-card": CreditCard,
  droplet: Droplet,
  droplets: Droplets,
  flame: Flame,
  flower: Flower,
  gift: Gift,
  globe: Globe,
  hand: Hand,
  "hand-heart": HandHeart,
  heart: Heart,
  house: House,
  leaf: Leaf,
  lock: Lock,
  mail: Mail,
  "map-pin": MapPin,
  menu: Menu,
  "message-circle": MessageCircle,
  minus: Minus,
  package: Package,
  "package-check": PackageCheck,
  palette: Palette,
  percent: Percent,
  phone: Phone,
  plus: Plus,
  recycle: Recycle,
  "refresh-cw": RefreshCw,
  ruler: Ruler,
  search: Search,
  shield: Shield,
  "shield-check": ShieldCheck,
  "shopping-bag": ShoppingBag,
  smile: Smile,
  sparkles: Sparkles,
  star: Star,
  store: Store,
  sun: Sun,
  tag: Tag,
  "thumbs-up": ThumbsUp,
  truck: Truck,
  "undo-2": Undo2,
  users: Users,
  wallet: Wallet,
  x: X,
  zap: Zap,
};

/** Icons that point along the line are mirrored where people read from right to left. */
export const POINTING: ReadonlySet<string> = new Set(["arrow-left", "arrow-right", "chevron-right", "truck", "undo-2"]);
