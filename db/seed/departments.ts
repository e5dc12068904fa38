/** The ten departments and the aisles they stand in. */
import type { ShopDepartment } from "./shop.ts";

export const departments: readonly ShopDepartment[] = [
  { id: "kitchen", name: "Kitchen", aisle: 4 },
  { id: "lighting", name: "Lighting", aisle: 7 },
  { id: "audio", name: "Audio", aisle: 2 },
  { id: "travel", name: "Travel", aisle: 9 },
  { id: "computing", name: "Computing", aisle: 1 },
  { id: "mobile", name: "Mobile", aisle: 3 },
  { id: "tv-gaming", name: "TV and gaming", aisle: 5 },
  { id: "cleaning", name: "Cleaning", aisle: 6 },
  { id: "climate", name: "Climate", aisle: 8 },
  { id: "bed-bath", name: "Bed and bath", aisle: 10 },
];
