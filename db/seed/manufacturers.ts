/** Forty makers, all invented, with what a shopper might ask about them. */
import type { ShopManufacturer } from "./shop.ts";

export interface Maker extends ShopManufacturer {
  readonly warrantyYears: number;
}

export const makers: readonly Maker[] = [
  {
    id: "orno",
    name: "Orno",
    country: "Portugal",
    warrantyYears: 2,
    profile:
      "Orno has made small kitchen machines in Braga since 1961. The family still runs it, and every product has a spare-part list printed in its manual. They keep prices down by changing models rarely.",
  },
  {
    id: "harbour",
    name: "Harbour",
    country: "Denmark",
    warrantyYears: 5,
    profile:
      "Harbour began in 1988 with one steel flask for dock workers in Esbjerg. It is known for quiet machines and gives five years of warranty on everything it sells. Its kitchen goods are tested in a canteen before they reach a shop.",
  },
  {
    id: "brenko",
    name: "Brenko",
    country: "Slovenia",
    warrantyYears: 10,
    profile:
      "A forge in the hills above Ravne that has made blades since 1924 and pans since 1970. Brenko sharpens its own knives free of charge, for life, if you pay the postage.",
  },
  {
    id: "tallowmere",
    name: "Tallowmere",
    country: "United Kingdom",
    warrantyYears: 2,
    profile:
      "Tallowmere is a pottery in Cornwall with twenty-six potters and two kilns. Its clay comes from six miles away. Towels and lamps were added in 2009, made by neighbours to its designs.",
  },
  {
    id: "pellaro",
    name: "Pellaro",
    country: "Italy",
    warrantyYears: 3,
    profile:
      "Coffee is what Pellaro of Bologna knows, and for thirty years it made nothing but espresso machines. The pumps and valves are built in-house. Toasters and kettles came later, at the wish of its dealers.",
  },
  {
    id: "kvistad",
    name: "Kvistad",
    country: "Norway",
    warrantyYears: 10,
    profile:
      "Kvistad casts iron and draws steel in a valley with its own hydro-electric power. Its pans are sold with ten years of warranty, and the foundry takes worn ones back to melt them down. Flasks and bottles come from a second works in Bergen.",
  },
  {
    id: "mirabeck",
    name: "Mirabeck",
    country: "Switzerland",
    warrantyYears: 3,
    profile:
      "Mirabeck makes things that measure: scales first, in 1948, then thermostats. Each scale is checked with a brass weight before it is packed, and the checker signs the box.",
  },
  {
    id: "solvane",
    name: "Solvane",
    country: "Netherlands",
    warrantyYears: 5,
    profile:
      "Solvane develops light sources in Eindhoven and measures them in its own dark room. Printed brightness is the brightness after a thousand hours, not on the first day. The company publishes every measurement.",
  },
  {
    id: "glowick",
    name: "Glowick",
    country: "Poland",
    warrantyYears: 2,
    profile: "Glowick makes cheerful lamps at modest prices in Łódź. It started as a theatre lighting workshop, and its designers still come from the stage.",
  },
  {
    id: "fennholt",
    name: "Fennholt",
    country: "Germany",
    warrantyYears: 5,
    profile:
      "Fennholt is a lamp and furniture workshop near Lübeck with a weakness for oak and bent tube. Shades and sockets can be ordered singly for every lamp built since 1979. Baskets are woven by a partner workshop for blind craftspeople.",
  },
  {
    id: "nattvik",
    name: "Nattvik",
    country: "Sweden",
    warrantyYears: 3,
    profile:
      "Two mountain guides founded Nattvik because their head torches kept failing in the cold. All goods are tested at minus twenty degrees. It also makes school bags that cannot be overlooked in the dark.",
  },
  {
    id: "corvane",
    name: "Corvane",
    country: "Canada",
    warrantyYears: 2,
    profile:
      "Corvane of Montréal makes headphones and loudspeakers for people on the move. Ear pads, batteries and cables of every model since 2016 can be bought and fitted at home. Its noise cancelling was first built for helicopter crews.",
  },
  {
    id: "tonvale",
    name: "Tonvale",
    country: "United Kingdom",
    warrantyYears: 5,
    profile:
      "Tonvale builds radios, record players and loudspeakers in Derbyshire, in wood wherever wood makes sense. A listening room at the works is open on the first Saturday of each month. Repairs go back to the person who built the set.",
  },
  {
    id: "kessara",
    name: "Kessara",
    country: "Japan",
    warrantyYears: 2,
    profile:
      "Kessara makes very small electronics: earbuds, children's watches, chargers that fit a matchbox. The company has eighty people, and half of them are engineers.",
  },
  {
    id: "wexaro",
    name: "Wexaro",
    country: "Czechia",
    warrantyYears: 2,
    profile:
      "Wexaro started with sound cards in a Brno garage and now makes sound for games and living rooms. It prefers plain black boxes and low prices. Support answers on weekdays until ten at night.",
  },
  {
    id: "rovanto",
    name: "Rovanto",
    country: "Spain",
    warrantyYears: 5,
    profile:
      "Rovanto has made luggage in Valencia since 1953 and was among the first there to mould hard shells. Wheels, handles and locks are sold as spare parts and fit with a coin as the only tool.",
  },
  {
    id: "pinemarch",
    name: "Pinemarch",
    country: "Canada",
    warrantyYears: 10,
    profile:
      "Pinemarch sews packs on Vancouver Island and repairs them there too. Since 2019 all its cloth is recycled. Whoever sends in a pack older than twenty years gets it back with a small brass badge.",
  },
  {
    id: "noddora",
    name: "Noddora",
    country: "Finland",
    warrantyYears: 2,
    profile:
      "Noddora thinks about nothing but sleep, on the road and at home. A small laboratory in Tampere tests its pillows with volunteers, who are paid in pillows.",
  },
  {
    id: "voltamo",
    name: "Voltamo",
    country: "South Korea",
    warrantyYears: 2,
    profile:
      "Chargers, power banks and adapters are all Voltamo makes. Each cell is tested for a day before it is built in. Output figures are printed as measured on all sockets at once.",
  },
  {
    id: "zephrix",
    name: "Zephrix",
    country: "Taiwan",
    warrantyYears: 2,
    profile:
      "Zephrix builds computers and screens for work and play in Taichung. It promises spare parts for seven years and puts its repair manuals on the web. Screws are all of one kind.",
  },
  {
    id: "nimbrel",
    name: "Nimbrel",
    country: "Ireland",
    warrantyYears: 2,
    profile:
      "Nimbrel designs light laptops and tablets in Galway. Its first customer was a school board, and the school range is still the heart of the house. Batteries can be changed in any electronics shop.",
  },
  {
    id: "inkamo",
    name: "Inkamo",
    country: "Austria",
    warrantyYears: 3,
    profile:
      "Inkamo makes printers and refuses to lock out other people's ink. It earns less that way and says so. The tank range, begun in 2015, now outsells the rest.",
  },
  {
    id: "relavo",
    name: "Relavo",
    country: "Estonia",
    warrantyYears: 3,
    profile:
      "Relavo makes everything that carries a picture or a signal through the house: routers, webcams, streaming sticks. Devices get security updates for six years after the last one is sold. None needs an account.",
  },
  {
    id: "keystead",
    name: "Keystead",
    country: "Germany",
    warrantyYears: 3,
    profile:
      "Keyboards and mice from Bielefeld, made by people who type all day. Key caps for eleven languages are in stock. The company will swap a broken switch by post within a week.",
  },
  {
    id: "stonecap",
    name: "Stonecap",
    country: "New Zealand",
    warrantyYears: 5,
    profile: "Stonecap makes storage and batteries that can be dropped. It was founded by two surveyors who lost a month of measurements in a river.",
  },
  {
    id: "faralo",
    name: "Faralo",
    country: "France",
    warrantyYears: 2,
    profile:
      "Faralo makes telephones and watches in Grenoble and writes the length of its update promise on the box. Screens and batteries come as repair kits with tools. It makes one phone for every purse rather than nine.",
  },
  {
    id: "hanebi",
    name: "Hanebi",
    country: "Japan",
    warrantyYears: 2,
    profile:
      "Hanebi is a large house from Osaka that makes phones, tablets, televisions and radios. It likes paper-thin things and folding things. Its shops give away the packing as origami sheets.",
  },
  {
    id: "casewright",
    name: "Casewright",
    country: "Ireland",
    warrantyYears: 1,
    profile: "Three saddlers in Cork who took to making cases for telephones. Leather is cut by hand; everything else is made from plants or from old cases.",
  },
  {
    id: "brightmoor",
    name: "Brightmoor",
    country: "United Kingdom",
    warrantyYears: 3,
    profile:
      "Brightmoor makes screens in Leeds, from small monitors to very large televisions. Every model is listed with its power use at a normal brightness. Dead dots are replaced for three years, even a single one.",
  },
  {
    id: "padrune",
    name: "Padrune",
    country: "Sweden",
    warrantyYears: 2,
    profile:
      "Padrune builds controllers, mice and keyboards for games in Malmö. It was the first of the small makers to give up sticks that wear out. A pro team of pensioners tests everything.",
  },
  {
    id: "lanterno",
    name: "Lanterno",
    country: "Italy",
    warrantyYears: 3,
    profile:
      "Lanterno has built projectors for village cinemas since the fifties. The home range uses the same lenses, ground in Turin. Brightness is measured on the wall, not in the lamp.",
  },
  {
    id: "vortane",
    name: "Vortane",
    country: "Germany",
    warrantyYears: 5,
    profile:
      "Vortane makes vacuum cleaners in Wuppertal and nothing else. Bags and filters for machines from 1994 are still on its price list. Motors are built in-house and carry ten years.",
  },
  {
    id: "rondello",
    name: "Rondello",
    country: "South Korea",
    warrantyYears: 2,
    profile:
      "Rondello makes robots that clean floors. Maps stay on the machine, and it can be used without any account. A school programme gives old robots to classes that want to take them apart.",
  },
  {
    id: "presswold",
    name: "Presswold",
    country: "Belgium",
    warrantyYears: 3,
    profile:
      "Irons from Ghent, where cloth has been the trade for eight hundred years. Presswold supplies theatres and hotels, and sells the same soleplates to households.",
  },
  {
    id: "wasserlin",
    name: "Wasserlin",
    country: "Austria",
    warrantyYears: 5,
    profile:
      "Wasserlin builds washing machines in Linz for twenty years of use and keeps parts for twenty-five. Each machine opens from the front with one screwdriver. The name comes from the stream behind the works.",
  },
  {
    id: "boreka",
    name: "Boreka",
    country: "Greece",
    warrantyYears: 2,
    profile:
      "In Thessaloniki they know heat, and Boreka has made fans there since 1957. Heaters and humidifiers carry the house through the winter. Its motors are rated for 20,000 hours.",
  },
  {
    id: "cleravo",
    name: "Cleravo",
    country: "Finland",
    warrantyYears: 3,
    profile:
      "Cleravo cleans air. It grew out of a hospital ventilation firm in Turku and still tests every filter batch with smoke. Filters are sold at cost to schools.",
  },
  {
    id: "hearthane",
    name: "Hearthane",
    country: "Norway",
    warrantyYears: 5,
    profile:
      "Hearthane makes electric heaters and the thermostats that rein them in. Every heater is left burning for two days before it is packed. The company would rather sell you a smaller one, and has a table to prove it.",
  },
  {
    id: "downsea",
    name: "Downsea",
    country: "Iceland",
    warrantyYears: 5,
    profile:
      "Downsea fills duvets and pillows in Akureyri, with down gathered from farms it names on the label. Nothing is plucked from living birds. Cotton goods are woven in Portugal to its order.",
  },
  {
    id: "lathera",
    name: "Lathera",
    country: "Switzerland",
    warrantyYears: 3,
    profile:
      "Small appliances for the bathroom, made in Ticino. Lathera came to fame with a hair dryer built for a maternity ward that had to be quiet. Batteries in its brushes can be changed for a fixed fee.",
  },
];
