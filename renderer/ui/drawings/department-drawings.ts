/** What stands on the shelf for a kind that nobody has drawn yet. */
import { DepartmentKitchen } from "./department-kitchen.tsx";
import { DepartmentLighting } from "./department-lighting.tsx";
import { DepartmentAudio } from "./department-audio.tsx";
import { DepartmentTravel } from "./department-travel.tsx";
import { DepartmentComputing } from "./department-computing.tsx";
import { DepartmentMobile } from "./department-mobile.tsx";
import { DepartmentTvGaming } from "./department-tv-gaming.tsx";
import { DepartmentCleaning } from "./department-cleaning.tsx";
import { DepartmentClimate } from "./department-climate.tsx";
import { DepartmentBedBath } from "./department-bed-bath.tsx";
import type { KindDrawing } from "./kind-drawings.ts";

export const departmentDrawings: Readonly<Record<string, KindDrawing>> = {
  kitchen: { Drawing: DepartmentKitchen, colour: "terracotta" },
  lighting: { Drawing: DepartmentLighting, colour: "teal" },
  audio: { Drawing: DepartmentAudio, colour: "purple" },
  travel: { Drawing: DepartmentTravel, colour: "blue" },
  computing: { Drawing: DepartmentComputing, colour: "navy" },
  mobile: { Drawing: DepartmentMobile, colour: "pink" },
  "tv-gaming": { Drawing: DepartmentTvGaming, colour: "orange" },
  cleaning: { Drawing: DepartmentCleaning, colour: "blue" },
  climate: { Drawing: DepartmentClimate, colour: "white" },
  "bed-bath": { Drawing: DepartmentBedBath, colour: "lilac" },
};
