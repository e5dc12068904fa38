/** Every kind of goods in the demonstration shop, by department. */
import type { KindDefinition } from "./kind-definition.ts";
import { audio } from "./kinds/audio.ts";
import { bedBath } from "./kinds/bed-bath.ts";
import { cleaning } from "./kinds/cleaning.ts";
import { climate } from "./kinds/climate.ts";
import { computing } from "./kinds/computing.ts";
import { kitchen } from "./kinds/kitchen.ts";
import { lighting } from "./kinds/lighting.ts";
import { mobile } from "./kinds/mobile.ts";
import { travel } from "./kinds/travel.ts";
import { tvGaming } from "./kinds/tv-gaming.ts";

export const kindsByDepartment: Readonly<Record<string, readonly KindDefinition[]>> = {
  kitchen,
  lighting,
  audio,
  travel,
  computing,
  mobile,
  "tv-gaming": tvGaming,
  cleaning,
  climate,
  "bed-bath": bedBath,
};
