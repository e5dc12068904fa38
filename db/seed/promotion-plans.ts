/** Sixty promotions: which goods, what they do, for whom, and how many days before and after today they run. */
import type { ShopTerms } from "./shop.ts";

export interface PromotionPlan {
  readonly id: string;
  readonly name: string;
  readonly does:
    | { readonly percent: number }
    | { readonly centsOff: number }
    | { readonly buy: number; readonly get: number }
    | { readonly take: number; readonly pay: number }
    | { readonly take: number; readonly forCents: number }
    | { readonly percent: number; readonly fromCents: number }
    | { readonly centsOff: number; readonly fromCents: number };
  /** First and last day, counted from today: [-3, 4] runs, [2, 9] is coming, [-9, -2] is over. */
  readonly days: readonly [first: number, last: number];
  readonly priority: number;
  readonly terms?: ShopTerms;
  /** All that is named must hold. Nothing named: everything (thresholds only). */
  readonly of: {
    readonly departments?: readonly string[];
    readonly kinds?: readonly string[];
    readonly makers?: readonly string[];
    readonly articles?: readonly string[];
  };
}

export const promotionPlans: readonly PromotionPlan[] = [
  // Percent, running.
  { id: "travel-bags", name: "Travel bags", does: { percent: 30 }, days: [-4, 9], priority: 20, of: { kinds: ["suitcase"], makers: ["rovanto"] } },
  { id: "arc-week", name: "Arc week", does: { percent: 20 }, days: [-2, 5], priority: 30, of: { articles: ["Fennholt Arc desk lamp"] } },
  {
    id: "quiet-week",
    name: "Quiet week",
    does: { percent: 15 },
    days: [-3, 4],
    priority: 20,
    of: { articles: ["Harbour Hush blender 1.8 l", "Vortane Whisper vacuum cleaner", "Boreka Hush stand fan 35 cm", "Lathera Quiet hair dryer"] },
  },
  { id: "good-night", name: "Good night", does: { percent: 20 }, days: [-6, 8], priority: 20, of: { departments: ["bed-bath"], kinds: ["duvet", "pillow"] } },
  { id: "coffee-hour", name: "Coffee hour", does: { percent: 12 }, days: [-1, 6], priority: 20, of: { kinds: ["coffee maker"], makers: ["pellaro"] } },
  { id: "sharp-days", name: "Sharp days", does: { percent: 25 }, days: [-5, 3], priority: 20, of: { kinds: ["kitchen knife"], makers: ["brenko"] } },
  { id: "clear-air", name: "Clear air", does: { percent: 15 }, days: [-8, 12], priority: 20, of: { kinds: ["air purifier"] } },
  { id: "warm-house", name: "Warm house", does: { percent: 18 }, days: [-7, 14], priority: 20, of: { kinds: ["heater", "thermostat"], makers: ["hearthane"] } },
  { id: "screen-time", name: "Screen time", does: { percent: 10 }, days: [-3, 10], priority: 20, of: { kinds: ["television"], makers: ["brightmoor"] } },
  {
    id: "home-office",
    name: "Home office",
    does: { percent: 15 },
    days: [-10, 4],
    priority: 15,
    of: { kinds: ["keyboard", "mouse", "webcam"], makers: ["keystead"] },
  },
  { id: "printing-press", name: "Printing press", does: { percent: 12 }, days: [-2, 12], priority: 15, of: { kinds: ["printer"] } },
  { id: "vinyl-days", name: "Vinyl days", does: { percent: 15 }, days: [-4, 3], priority: 20, of: { kinds: ["turntable"] } },
  {
    id: "run-faster",
    name: "Run faster",
    does: { percent: 20 },
    days: [-1, 7],
    priority: 20,
    of: { articles: ["Corvane Run sports earbuds", "Hanebi Band smartwatch", "Kvistad Bekk steel water bottle"] },
  },
  { id: "robot-spring", name: "Robots out", does: { percent: 14 }, days: [-6, 6], priority: 20, of: { kinds: ["robot vacuum"] } },
  { id: "soft-landing", name: "Soft landing", does: { percent: 25 }, days: [-3, 8], priority: 20, of: { kinds: ["travel pillow"] } },
  {
    id: "bright-ideas",
    name: "Bright ideas",
    does: { percent: 20 },
    days: [-9, 5],
    priority: 15,
    of: { kinds: ["floor lamp", "table lamp"], makers: ["fennholt", "glowick"] },
  },
  { id: "smooth-shirt", name: "Smooth shirt", does: { percent: 15 }, days: [-2, 9], priority: 15, of: { kinds: ["steam iron"], makers: ["presswold"] } },
  {
    id: "school-bag",
    name: "Back to school",
    does: { percent: 20 },
    days: [-5, 10],
    priority: 25,
    of: { articles: ["Nattvik Junior school backpack 16 l", "Nimbrel School 11 laptop", "Glowick Student desk lamp"] },
  },
  { id: "smile", name: "Smile week", does: { percent: 20 }, days: [-1, 5], priority: 20, of: { kinds: ["electric toothbrush"], makers: ["lathera"] } },
  { id: "long-day", name: "Long day", does: { percent: 15 }, days: [-4, 6], priority: 15, of: { kinds: ["power bank"], makers: ["voltamo"] } },
  // Fixed amounts, running.
  {
    id: "kettles-down",
    name: "Kettles down",
    does: { centsOff: 1000 },
    days: [-3, 5],
    priority: 30,
    of: { articles: ["Orno 1.7 litre kettle", "Orno Tempo temperature kettle 1.7 l", "Harbour Pane glass kettle 1.7 l"] },
  },
  {
    id: "mini-speakers",
    name: "Mini speakers",
    does: { centsOff: 800 },
    days: [-2, 6],
    priority: 25,
    of: { articles: ["Corvane Pebble mini speaker", "Wexaro Mini cube speaker"] },
  },
  { id: "mira-price", name: "Mira for less", does: { centsOff: 4000 }, days: [-5, 9], priority: 25, of: { articles: ["Faralo Mira smartphone"] } },
  {
    id: "laptop-fifty",
    name: "Fifty off light laptops",
    does: { centsOff: 5000 },
    days: [-3, 7],
    priority: 20,
    of: { kinds: ["laptop"], articles: ["Nimbrel Air 13 laptop", "Nimbrel Fold 13 laptop"] },
  },
  {
    id: "pan-swap",
    name: "Pan swap",
    does: { centsOff: 900 },
    days: [-6, 5],
    priority: 20,
    of: { articles: ["Kvistad carbon steel frying pan", "Kvistad Jern cast-iron frying pan 26 cm"] },
  },
  { id: "washing-week", name: "Washing week", does: { centsOff: 6000 }, days: [-2, 11], priority: 20, of: { kinds: ["washing machine"] } },
  {
    id: "drive-deal",
    name: "Room for photos",
    does: { centsOff: 1500 },
    days: [-4, 4],
    priority: 20,
    of: { kinds: ["external drive"], articles: ["Stonecap Flint SSD external drive"] },
  },
  {
    id: "crisp-deal",
    name: "Crisp deal",
    does: { centsOff: 2000 },
    days: [-1, 8],
    priority: 20,
    of: { articles: ["Orno Crisp air fryer 4 l", "Orno Crisp Double air fryer 8 l", "Harbour Galley air fryer 5.5 l"] },
  },
  { id: "still-offer", name: "Be still", does: { centsOff: 3000 }, days: [-7, 3], priority: 20, of: { articles: ["Corvane Still headphones"] } },
  {
    id: "scale-change",
    name: "A better scale",
    does: { centsOff: 600 },
    days: [-3, 12],
    priority: 15,
    of: { kinds: ["bathroom scale", "kitchen scale"], makers: ["mirabeck"] },
  },
  // Buy some, get some, running.
  {
    id: "stoneware-mugs",
    name: "Stoneware mugs",
    does: { buy: 1, get: 1 },
    days: [-2, 6],
    priority: 30,
    of: { articles: ["Tallowmere stoneware mug 350 ml"] },
  },
  { id: "bulb-box", name: "Three bulbs, pay two", does: { buy: 2, get: 1 }, days: [-14, 20], priority: 20, of: { kinds: ["light bulb"] } },
  { id: "towel-stack", name: "Towel stack", does: { buy: 3, get: 1 }, days: [-5, 9], priority: 20, of: { kinds: ["towel"] } },
  {
    id: "case-pair",
    name: "Two cases, one bill",
    does: { buy: 1, get: 1 },
    days: [-3, 4],
    priority: 20,
    of: {
      kinds: ["phone case"],
      makers: ["casewright"],
      articles: ["Casewright Grip phone case for Faralo Mira", "Casewright Shell phone case for Hanebi Leaf"],
    },
  },
  {
    id: "bottle-trio",
    name: "Bottle trio",
    does: { buy: 2, get: 1 },
    days: [-6, 7],
    priority: 20,
    of: { kinds: ["water bottle"], makers: ["pinemarch", "nattvik"] },
  },
  { id: "charger-four", name: "One in every room", does: { buy: 3, get: 1 }, days: [-2, 13], priority: 15, of: { kinds: ["charger"], makers: ["voltamo"] } },
  { id: "player-two", name: "Player two", does: { buy: 1, get: 1 }, days: [-1, 4], priority: 20, of: { articles: ["Wexaro Wired game controller"] } },
  { id: "string-along", name: "String along", does: { buy: 2, get: 1 }, days: [-4, 15], priority: 20, of: { kinds: ["string lights"] } },
  // Thresholds, running.
  { id: "big-basket", name: "Big basket", does: { percent: 5, fromCents: 25000 }, days: [-10, 20], priority: 5, of: {} },
  { id: "kitchen-corner", name: "Kitchen corner", does: { percent: 10, fromCents: 10000 }, days: [-4, 6], priority: 8, of: { departments: ["kitchen"] } },
  { id: "whole-trip", name: "The whole trip", does: { percent: 8, fromCents: 15000 }, days: [-3, 9], priority: 8, of: { departments: ["travel"] } },
  { id: "light-house", name: "Light the house", does: { percent: 10, fromCents: 12000 }, days: [-2, 12], priority: 8, of: { departments: ["lighting"] } },
  // Pieces of several articles counted together, running.
  { id: "sort-it-out", name: "Sort it out", does: { take: 3, pay: 2 }, days: [-3, 11], priority: 20, of: { kinds: ["laundry basket"] } },
  { id: "plugged-in", name: "Plugged in", does: { take: 2, forCents: 3000 }, days: [-5, 8], priority: 20, of: { kinds: ["travel adapter"] } },
  // Of certain hours, for members, only so often, and with a code; running. A code has the priority of what it competes with, so that whatever saves more is given.
  {
    id: "breakfast-hours",
    name: "Breakfast hours",
    does: { percent: 15 },
    days: [-4, 17],
    priority: 20,
    terms: { schedule: { days: [1, 2, 3, 4, 5, 6, 7], from: "08:00", to: "11:00" } },
    of: { kinds: ["toaster"] },
  },
  {
    id: "club-air",
    name: "Club air",
    does: { percent: 10 },
    days: [-7, 14],
    priority: 20,
    terms: { groupId: "quayside-club", stacking: "alone" },
    of: { kinds: ["humidifier"] },
  },
  {
    id: "stream-on",
    name: "Stream on",
    does: { percent: 20 },
    days: [-2, 10],
    priority: 20,
    terms: { perOrder: 2, budgetCents: 200_000 },
    of: { kinds: ["streaming stick"] },
  },
  {
    id: "welcome-ten",
    name: "Welcome",
    does: { percent: 10, fromCents: 4000 },
    days: [-30, 60],
    priority: 8,
    terms: { code: "WELCOME10", perCustomer: 1 },
    of: {},
  },
  {
    id: "next-time",
    name: "See you again",
    does: { centsOff: 500, fromCents: 3000 },
    days: [-30, 60],
    priority: 5,
    terms: { code: "9900000000050", budgetCents: 50_000 },
    of: {},
  },
  // Coming.
  { id: "cool-down", name: "Cool down", does: { percent: 20 }, days: [3, 12], priority: 20, of: { kinds: ["fan"] } },
  { id: "play-on", name: "Play on", does: { percent: 15 }, days: [2, 9], priority: 20, of: { makers: ["padrune"] } },
  { id: "lathera-days", name: "Hair days", does: { percent: 18 }, days: [6, 13], priority: 20, of: { kinds: ["hair dryer"], makers: ["lathera"] } },
  {
    id: "film-night",
    name: "Film night",
    does: { centsOff: 10000 },
    days: [4, 11],
    priority: 20,
    of: { kinds: ["projector"], articles: ["Lanterno Home projector", "Lanterno Cinema 4K projector"] },
  },
  { id: "sound-move", name: "Sound moves in", does: { centsOff: 2000 }, days: [5, 12], priority: 20, of: { kinds: ["soundbar"] } },
  { id: "torch-pair", name: "Two torches", does: { buy: 1, get: 1 }, days: [7, 14], priority: 20, of: { articles: ["Nattvik Pocket torch 300 lm"] } },
  // Over.
  { id: "first-toast", name: "First toast", does: { percent: 20 }, days: [-20, -9], priority: 20, of: { kinds: ["toaster"] } },
  { id: "old-flame", name: "Old flame", does: { percent: 15 }, days: [-30, -16], priority: 20, of: { kinds: ["heater"] } },
  { id: "tablet-days", name: "Tablet days", does: { centsOff: 2500 }, days: [-18, -8], priority: 20, of: { kinds: ["tablet"] } },
  { id: "sweep-out", name: "Sweep out", does: { centsOff: 1500 }, days: [-25, -12], priority: 20, of: { kinds: ["vacuum cleaner"], makers: ["vortane"] } },
  { id: "mist-weeks", name: "Mist weeks", does: { percent: 20 }, days: [-40, -20], priority: 20, of: { kinds: ["humidifier"] } },
];
