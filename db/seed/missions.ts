/** What people come for: kinds that are wanted together, and what a purchase makes them want next. */

export interface Mission {
  /** The first is wanted most. */
  readonly kinds: readonly string[];
  /** How many customers have it at heart, relative to the others. */
  readonly weight: number;
}

export const missions: readonly Mission[] = [
  { weight: 10, kinds: ["kettle", "mug", "toaster", "coffee maker"] },
  { weight: 9, kinds: ["frying pan", "kitchen knife", "saucepan", "kitchen scale", "air fryer", "blender"] },
  { weight: 10, kinds: ["laptop", "mouse", "keyboard", "monitor", "external drive", "webcam"] },
  { weight: 5, kinds: ["printer", "router", "desk lamp", "webcam", "keyboard"] },
  { weight: 11, kinds: ["smartphone", "phone case", "charger", "power bank", "earbuds", "smartwatch"] },
  { weight: 4, kinds: ["tablet", "earbuds", "charger", "headphones"] },
  { weight: 8, kinds: ["suitcase", "travel pillow", "travel adapter", "water bottle", "power bank"] },
  { weight: 6, kinds: ["backpack", "water bottle", "torch", "power bank"] },
  { weight: 6, kinds: ["television", "streaming stick", "soundbar", "projector"] },
  { weight: 5, kinds: ["game controller", "headphones", "television", "streaming stick", "mouse"] },
  { weight: 5, kinds: ["turntable", "speaker", "radio", "headphones"] },
  { weight: 6, kinds: ["light bulb", "pendant light", "floor lamp", "table lamp", "string lights"] },
  { weight: 6, kinds: ["duvet", "pillow", "towel", "table lamp"] },
  { weight: 6, kinds: ["towel", "hair dryer", "electric toothbrush", "bathroom scale", "laundry basket"] },
  { weight: 5, kinds: ["vacuum cleaner", "robot vacuum", "steam iron", "laundry basket", "washing machine"] },
  { weight: 5, kinds: ["heater", "thermostat", "humidifier", "duvet"] },
  { weight: 4, kinds: ["fan", "air purifier", "humidifier"] },
];

/** After buying the first, many want the second, then the third: laptop, mouse, external drive. */
export const followUps: Readonly<Record<string, readonly string[]>> = {
  kettle: ["mug", "toaster"],
  "coffee maker": ["mug", "kitchen scale"],
  "frying pan": ["saucepan", "kitchen knife"],
  "kitchen knife": ["frying pan"],
  blender: ["kitchen scale"],
  laptop: ["mouse", "external drive", "monitor"],
  mouse: ["keyboard"],
  monitor: ["webcam", "keyboard"],
  printer: ["router"],
  smartphone: ["phone case", "charger", "earbuds"],
  tablet: ["charger", "headphones"],
  smartwatch: ["earbuds"],
  suitcase: ["travel pillow", "travel adapter"],
  backpack: ["water bottle", "torch"],
  television: ["soundbar", "streaming stick"],
  "streaming stick": ["soundbar"],
  "game controller": ["headphones"],
  turntable: ["speaker"],
  speaker: ["radio"],
  "pendant light": ["light bulb"],
  "floor lamp": ["light bulb"],
  "table lamp": ["light bulb"],
  duvet: ["pillow", "towel"],
  towel: ["laundry basket"],
  "washing machine": ["laundry basket", "steam iron"],
  "vacuum cleaner": ["robot vacuum"],
  "air purifier": ["humidifier"],
  heater: ["thermostat"],
  "hair dryer": ["electric toothbrush"],
};

/** Kinds of which people buy more than one. */
export const boughtAgain: ReadonlySet<string> = new Set([
  "mug",
  "towel",
  "light bulb",
  "phone case",
  "frying pan",
  "saucepan",
  "kitchen knife",
  "water bottle",
  "charger",
  "pillow",
  "string lights",
  "headphones",
  "earbuds",
]);
