/** Plain sentences about one specification each, written by people: {value} is filled in, [it|they] follows the kind's number. */

interface Saying {
  readonly about: string;
  /** The values of which the sentences are right. */
  readonly fits: RegExp;
  readonly ways: readonly string[];
}

const measure = (units: string) => new RegExp(`^\\d[\\d.,]* (${units})$`);
const plainWords = /^(?!(yes|no|none)\b)[a-z-]+( [a-z-]+)*$/;
const count = /^([2-9]|\d\d+)$/;

const sayings: readonly Saying[] = [
  { about: "boils one litre in", fits: /^\d+ min( \d+ s)?$/, ways: ["one litre boils in {value}.", "[it boils|they boil] one litre in {value}."] },
  { about: "capacity", fits: measure("l|ml|mAh"), ways: ["[it holds|they hold] {value}.", "[its|their] capacity is {value}."] },
  { about: "volume", fits: measure("l"), ways: ["[it holds|they hold] {value}.", "[its|their] volume is {value}."] },
  { about: "jug", fits: measure("l"), ways: ["the jug holds {value}.", "[its|their] jug takes {value}."] },
  { about: "tank", fits: measure("l"), ways: ["the tank holds {value}.", "[its|their] tank takes {value}."] },
  { about: "load", fits: measure("kg"), ways: ["one load may weigh {value}.", "[it takes|they take] a load of {value}."] },
  { about: "serves", fits: /(people|person)$/, ways: ["[it serves|they serve] {value}.", "the size is right for {value}."] },
  { about: "power", fits: measure("W"), ways: ["[its|their] power is {value}.", "[it has|they have] a power of {value}."] },
  { about: "max power", fits: measure("W"), ways: ["[it takes|they take] bulbs of up to {value}.", "bulbs may have up to {value}."] },
  { about: "output", fits: measure("W"), ways: ["[it gives|they give] {value}.", "[its|their] output is {value}."] },
  { about: "noise", fits: measure("dB"), ways: ["[its|their] noise is {value}.", "[it works|they work] at {value}."] },
  { about: "noise when spinning", fits: measure("dB"), ways: ["spinning makes {value} of noise.", "[it spins|they spin] at {value}."] },
  { about: "spin", fits: measure("rpm"), ways: ["[it spins|they spin] at {value}.", "[its|their] drum turns at {value}."] },
  { about: "slots", fits: count, ways: ["there are {value} slots.", "[it has|they have] {value} slots."] },
  { about: "browning levels", fits: count, ways: ["there are {value} levels of browning.", "browning has {value} levels."] },
  { about: "programmes", fits: count, ways: ["there are {value} programmes.", "[it has|they have] {value} programmes."] },
  { about: "presets", fits: count, ways: ["[it remembers|they remember] {value} stations.", "there is room for {value} stations."] },
  { about: "buttons", fits: count, ways: ["there are {value} buttons.", "[it has|they have] {value} buttons."] },
  { about: "lights", fits: count, ways: ["there are {value} lights.", "[it has|they have] {value} lights."] },
  { about: "material", fits: plainWords, ways: ["[it is|they are] made of {value}.", "the material is {value}."] },
  { about: "shell", fits: plainWords, ways: ["the shell is made of {value}.", "[its|their] shell is {value}."] },
  { about: "filling", fits: plainWords, ways: ["[it is|they are] filled with {value}.", "the filling is {value}."] },
  { about: "blade", fits: / steel$/, ways: ["the blade is {value}.", "[its|their] blade is made of {value}."] },
  { about: "soleplate", fits: plainWords, ways: ["the soleplate is {value}.", "[its|their] soleplate is {value}."] },
  { about: "surface", fits: plainWords, ways: ["the surface is {value}.", "[its|their] surface is {value}."] },
  { about: "layout", fits: plainWords, ways: ["the layout is {value}.", "[its|their] layout is {value}."] },
  { about: "firmness", fits: plainWords, ways: ["[it is|they are] {value}.", "[its|their] firmness is {value}."] },
  { about: "warmth", fits: plainWords, ways: ["[its|their] warmth is {value}.", "the warmth is {value}."] },
  { about: "fit", fits: /ear$/, ways: ["[it is|they are] worn {value}.", "[it sits|they sit] {value}."] },
  { about: "fits", fits: /^[A-Z]/, ways: ["[it is|they are] made for the {value}.", "[it fits|they fit] the {value}."] },
  { about: "size", fits: /^\d[\d ×.,]* cm$/, ways: ["[its|their] size is {value}.", "[it measures|they measure] {value}."] },
  { about: "diameter", fits: measure("cm"), ways: ["[its|their] diameter is {value}.", "across, [it measures|they measure] {value}."] },
  { about: "height", fits: measure("cm"), ways: ["[it is|they are] {value} high.", "[its|their] height is {value}."] },
  { about: "width", fits: measure("cm"), ways: ["[it is|they are] {value} wide.", "[its|their] width is {value}."] },
  { about: "length", fits: measure("c?m"), ways: ["[it is|they are] {value} long.", "[its|their] length is {value}."] },
  { about: "blade length", fits: measure("cm"), ways: ["the blade is {value} long.", "[its|their] blade measures {value}."] },
  { about: "cord length", fits: measure("m"), ways: ["the cord is {value} long.", "[its|their] cord measures {value}."] },
  { about: "cable length", fits: measure("cm"), ways: ["the cable is {value} long.", "[its|their] cable measures {value}."] },
  { about: "brightness", fits: measure("lm"), ways: ["[its|their] brightness is {value}.", "[it gives|they give] {value}."] },
  { about: "replaces", fits: measure("W"), ways: ["[it replaces|they replace] an old bulb of {value}.", "an old bulb of {value} can go."] },
  { about: "lasts", fits: measure("hours"), ways: ["[it lasts|they last] {value}.", "[its|their] life is {value}."] },
  { about: "beam", fits: measure("m"), ways: ["the beam reaches {value}.", "[its|their] beam is {value} long."] },
  { about: "battery", fits: measure("hours|days|weeks"), ways: ["the battery lasts {value}.", "[its|their] battery lasts {value}."] },
  { about: "runs for", fits: measure("hours|min"), ways: ["[it runs|they run] for {value}.", "[it works|they work] for {value} at a time."] },
  { about: "recharges in", fits: measure("hours"), ways: ["[it recharges|they recharge] in {value}.", "charging takes {value}."] },
  { about: "screen", fits: /^[\d.]+ inch\b/, ways: ["the screen is given as {value}.", "[its|their] screen: {value}."] },
  { about: "screen size", fits: measure("inch"), ways: ["the screen measures {value}.", "[its|their] screen has {value}."] },
  { about: "resolution", fits: /^\d+ × \d+$/, ways: ["the resolution is {value}.", "[its|their] resolution is {value}."] },
  { about: "refresh rate", fits: measure("Hz"), ways: ["the picture refreshes at {value}.", "[its|their] refresh rate is {value}."] },
  { about: "storage", fits: measure("[GT]B"), ways: ["[its|their] storage is {value}.", "[it has|they have] {value} of storage."] },
  { about: "memory", fits: measure("GB"), ways: ["[its|their] memory is {value}.", "[it has|they have] {value} of memory."] },
  { about: "prints", fits: /^\d+ pages a minute$/, ways: ["[it prints|they print] {value}.", "[its|their] speed is {value}."] },
  { about: "speed", fits: measure("Gbit/s"), ways: ["[its|their] speed is {value}.", "[it reaches|they reach] {value}."] },
  { about: "reads", fits: measure("MB/s"), ways: ["[it reads|they read] at {value}.", "reading goes at {value}."] },
  { about: "sensor", fits: measure("dpi"), ways: ["the sensor has {value}.", "[its|their] sensor has {value}."] },
  { about: "connection", fits: /^(Bluetooth|HDMI|USB|RCA)[^,]*$/, ways: ["[it connects|they connect] by {value}.", "the connection is {value}."] },
  { about: "receives", fits: /^[A-Z]/, ways: ["[it receives|they receive] {value}.", "reception: {value}."] },
  { about: "works in", fits: /countries$|Europe$/, ways: ["[it works|they work] in {value}.", "[it is|they are] made for {value}."] },
  { about: "energy class", fits: /^[A-G]$/, ways: ["[its|their] energy class is {value}.", "the energy class is {value}."] },
  { about: "covers", fits: measure("m²"), ways: ["[it covers|they cover] {value}.", "[its|their] signal covers {value}."] },
  { about: "heats", fits: measure("m²"), ways: ["[it heats|they heat] {value}.", "[it is|they are] meant for {value}."] },
  { about: "for rooms of", fits: measure("m²"), ways: ["[it is|they are] for rooms of {value}.", "a room may have {value}."] },
  { about: "filter lasts", fits: measure("months"), ways: ["a filter lasts {value}.", "[its|their] filter lasts {value}."] },
  { about: "gives off", fits: measure("ml/h"), ways: ["[it gives|they give] off {value}.", "[its|their] mist is {value}."] },
  { about: "steam", fits: measure("g/min"), ways: ["[its|their] steam is {value}.", "[it gives|they give] {value} of steam."] },
  { about: "range", fits: /°C$/, ways: ["[its|their] range is {value}.", "[it covers|they cover] {value}."] },
  { about: "density", fits: measure("g/m²"), ways: ["the cloth weighs {value}.", "[its|their] density is {value}."] },
  { about: "wash", fits: measure("°C"), ways: ["wash [it|them] at {value}.", "washing is at {value}."] },
  { about: "drop height", fits: measure("m"), ways: ["[it is|they are] made for falls of {value}.", "[its|their] drop height is {value}."] },
  { about: "weighs up to", fits: measure("kg"), ways: ["[it weighs|they weigh] up to {value}.", "[its|their] limit is {value}."] },
  { about: "steps", fits: measure("k?g"), ways: ["[it weighs|they weigh] in steps of {value}.", "[its|their] steps are {value}."] },
  { about: "keeps cold", fits: measure("hours"), ways: ["drinks stay cold for {value}.", "[it keeps|they keep] cold for {value}."] },
  { about: "weight", fits: measure("k?g"), ways: ["[it weighs|they weigh] {value}.", "[its|their] weight is {value}."] },
];

const LEAST = 2; // facts in a description

const openings = ["the {name} [comes|come] in {colour}.", "[this is|these are] the {name} in {colour}.", "here [is|are] the {name} in {colour}."];

/** What can be said of a product plainly: for each sentence the ways to say it, its value as a slot of its own. */
export interface Sayable {
  readonly slot: string;
  readonly value: string;
  readonly ways: readonly string[];
}

/** In the order of the list above, which has what matters most first; where that says too little, further facts as they stand on the page. */
export function sayableOf(facts: Readonly<Record<string, string>>, kind: string): Sayable[] {
  const said = inSentences(facts, kind);
  const others = Object.entries(facts).filter(([about, value]) => !said.some(({ slot }) => slot === slotOf(about)) && !/^(yes|no|none)$/.test(value));
  const asListed = others.map(([about, value]) => ({ slot: slotOf(about), value, ways: [`${about}: {${slotOf(about)}}.`] }));
  return [...said, ...asListed.slice(0, Math.max(0, LEAST - said.length))];
}

function inSentences(facts: Readonly<Record<string, string>>, kind: string): Sayable[] {
  return sayings.flatMap(({ about, fits, ways }) => {
    const value = facts[about];
    if (value === undefined || !fits.test(value)) return [];
    const slot = slotOf(about);
    return [{ slot, value, ways: ways.map((way) => numbered(way, kind).replace("{value}", `{${slot}}`)) }];
  });
}

const slotOf = (about: string) => about.toLowerCase().replace(/[^a-z]+/g, "_");

export const openingsFor = (kind: string): string[] => openings.map((way) => numbered(way, kind));

/** "headphones", "string lights" and "scissors" are many even where there is one. */
const isPlural = (kind: string): boolean => /[^siu]s$/.test(kind);

const numbered = (way: string, kind: string) => way.replace(/\[([^|\]]*)\|([^\]]*)\]/g, isPlural(kind) ? "$2" : "$1");
