/** Which drawing belongs to which kind. Kinds are named as in `db/seed/kinds.json`. */
import type { ComponentType } from "react";
import { AirFryer } from "./air-fryer.tsx";
import { AirPurifier } from "./air-purifier.tsx";
import { Backpack } from "./backpack.tsx";
import { BathroomScale } from "./bathroom-scale.tsx";
import { Blender } from "./blender.tsx";
import { Charger } from "./charger.tsx";
import { CoffeeMaker } from "./coffee-maker.tsx";
import { DeskLamp } from "./desk-lamp.tsx";
import { Duvet } from "./duvet.tsx";
import { Earbuds } from "./earbuds.tsx";
import { ElectricToothbrush } from "./electric-toothbrush.tsx";
import { ExternalDrive } from "./external-drive.tsx";
import { Fan } from "./fan.tsx";
import { FloorLamp } from "./floor-lamp.tsx";
import { FryingPan } from "./frying-pan.tsx";
import { GameController } from "./game-controller.tsx";
import { HairDryer } from "./hair-dryer.tsx";
import { Headphones } from "./headphones.tsx";
import { Heater } from "./heater.tsx";
import { Humidifier } from "./humidifier.tsx";
import { Kettle } from "./kettle.tsx";
import { Keyboard } from "./keyboard.tsx";
import { KitchenKnife } from "./kitchen-knife.tsx";
import { KitchenScale } from "./kitchen-scale.tsx";
import { Laptop } from "./laptop.tsx";
import { LaundryBasket } from "./laundry-basket.tsx";
import { LightBulb } from "./light-bulb.tsx";
import { Monitor } from "./monitor.tsx";
import { Mouse } from "./mouse.tsx";
import { Mug } from "./mug.tsx";
import { PendantLight } from "./pendant-light.tsx";
import { PhoneCase } from "./phone-case.tsx";
import { Pillow } from "./pillow.tsx";
import { PowerBank } from "./power-bank.tsx";
import { Printer } from "./printer.tsx";
import { Projector } from "./projector.tsx";
import { Radio } from "./radio.tsx";
import { RobotVacuum } from "./robot-vacuum.tsx";
import { Router } from "./router.tsx";
import { Saucepan } from "./saucepan.tsx";
import { Smartphone } from "./smartphone.tsx";
import { Smartwatch } from "./smartwatch.tsx";
import { Soundbar } from "./soundbar.tsx";
import { Speaker } from "./speaker.tsx";
import { SteamIron } from "./steam-iron.tsx";
import { StreamingStick } from "./streaming-stick.tsx";
import { StringLights } from "./string-lights.tsx";
import { Suitcase } from "./suitcase.tsx";
import { TableLamp } from "./table-lamp.tsx";
import { Tablet } from "./tablet.tsx";
import { Television } from "./television.tsx";
import { Thermostat } from "./thermostat.tsx";
import { Toaster } from "./toaster.tsx";
import { Torch } from "./torch.tsx";
import { Towel } from "./towel.tsx";
import { TravelAdapter } from "./travel-adapter.tsx";
import { TravelPillow } from "./travel-pillow.tsx";
import { Turntable } from "./turntable.tsx";
import { VacuumCleaner } from "./vacuum-cleaner.tsx";
import { WashingMachine } from "./washing-machine.tsx";
import { WaterBottle } from "./water-bottle.tsx";
import { Webcam } from "./webcam.tsx";
import type { DrawingProps } from "./variation.ts";

export interface KindDrawing {
  readonly Drawing: ComponentType<DrawingProps>;
  /** The colour word of goods whose own colour is unknown. */
  readonly colour: string;
}

export const kindDrawings: Readonly<Record<string, KindDrawing>> = {
  kettle: { Drawing: Kettle, colour: "terracotta" },
  toaster: { Drawing: Toaster, colour: "teal" },
  blender: { Drawing: Blender, colour: "red" },
  "coffee maker": { Drawing: CoffeeMaker, colour: "navy" },
  "air fryer": { Drawing: AirFryer, colour: "charcoal" },
  "frying pan": { Drawing: FryingPan, colour: "charcoal" },
  saucepan: { Drawing: Saucepan, colour: "teal" },
  mug: { Drawing: Mug, colour: "terracotta" },
  "kitchen knife": { Drawing: KitchenKnife, colour: "walnut" },
  "kitchen scale": { Drawing: KitchenScale, colour: "mint" },
  "desk lamp": { Drawing: DeskLamp, colour: "yellow" },
  "floor lamp": { Drawing: FloorLamp, colour: "terracotta" },
  "table lamp": { Drawing: TableLamp, colour: "orange" },
  "pendant light": { Drawing: PendantLight, colour: "copper" },
  "light bulb": { Drawing: LightBulb, colour: "white" },
  "string lights": { Drawing: StringLights, colour: "navy" },
  torch: { Drawing: Torch, colour: "red" },
  headphones: { Drawing: Headphones, colour: "orange" },
  earbuds: { Drawing: Earbuds, colour: "mint" },
  speaker: { Drawing: Speaker, colour: "teal" },
  soundbar: { Drawing: Soundbar, colour: "charcoal" },
  radio: { Drawing: Radio, colour: "red" },
  turntable: { Drawing: Turntable, colour: "walnut" },
  suitcase: { Drawing: Suitcase, colour: "teal" },
  backpack: { Drawing: Backpack, colour: "blue" },
  "travel pillow": { Drawing: TravelPillow, colour: "navy" },
  "travel adapter": { Drawing: TravelAdapter, colour: "purple" },
  "water bottle": { Drawing: WaterBottle, colour: "blue" },
  laptop: { Drawing: Laptop, colour: "silver" },
  monitor: { Drawing: Monitor, colour: "charcoal" },
  keyboard: { Drawing: Keyboard, colour: "charcoal" },
  mouse: { Drawing: Mouse, colour: "orange" },
  printer: { Drawing: Printer, colour: "white" },
  router: { Drawing: Router, colour: "navy" },
  webcam: { Drawing: Webcam, colour: "terracotta" },
  "external drive": { Drawing: ExternalDrive, colour: "red" },
  smartphone: { Drawing: Smartphone, colour: "navy" },
  tablet: { Drawing: Tablet, colour: "silver" },
  smartwatch: { Drawing: Smartwatch, colour: "teal" },
  "power bank": { Drawing: PowerBank, colour: "yellow" },
  "phone case": { Drawing: PhoneCase, colour: "purple" },
  charger: { Drawing: Charger, colour: "white" },
  television: { Drawing: Television, colour: "black" },
  "streaming stick": { Drawing: StreamingStick, colour: "purple" },
  "game controller": { Drawing: GameController, colour: "blue" },
  projector: { Drawing: Projector, colour: "white" },
  "vacuum cleaner": { Drawing: VacuumCleaner, colour: "red" },
  "robot vacuum": { Drawing: RobotVacuum, colour: "white" },
  "steam iron": { Drawing: SteamIron, colour: "blue" },
  "washing machine": { Drawing: WashingMachine, colour: "white" },
  "laundry basket": { Drawing: LaundryBasket, colour: "teal" },
  fan: { Drawing: Fan, colour: "red" },
  heater: { Drawing: Heater, colour: "cream" },
  "air purifier": { Drawing: AirPurifier, colour: "white" },
  humidifier: { Drawing: Humidifier, colour: "mint" },
  thermostat: { Drawing: Thermostat, colour: "copper" },
  towel: { Drawing: Towel, colour: "teal" },
  duvet: { Drawing: Duvet, colour: "blue" },
  pillow: { Drawing: Pillow, colour: "terracotta" },
  "bathroom scale": { Drawing: BathroomScale, colour: "navy" },
  "hair dryer": { Drawing: HairDryer, colour: "pink" },
  "electric toothbrush": { Drawing: ElectricToothbrush, colour: "teal" },
};
