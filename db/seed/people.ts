/** Customers and staff of the demonstration shop. Names are common first names, numbers are invented. */
import { chanceOf } from "./chance.ts";
import type { ShopCustomer, ShopGroup, ShopStaff } from "./shop.ts";

const CUSTOMERS = 2000;

/** Shown on the sign-in screen while the demonstration shop is loaded. */
const SIGN_IN: readonly Omit<ShopCustomer, "id">[] = [
  { firstName: "Maya", phone: "5550101", pin: "270614" },
  { firstName: "Tomás", phone: "5550102", pin: "418205" },
  { firstName: "Aisha", phone: "5550103", pin: "930571" },
  { firstName: "Henrik", phone: "5550104", pin: "605238" },
  { firstName: "Chloé", phone: "5550105", pin: "152947" },
  { firstName: "Samuel", phone: "5550106", pin: "784019" },
  { firstName: "Leyla", phone: "5550107", pin: "361582" },
  { firstName: "Jun", phone: "5550108", pin: "509463" },
  { firstName: "Ingrid", phone: "5550109", pin: "847126" },
  { firstName: "Omar", phone: "5550110", pin: "293850" },
];

const FIRST_NAMES = (
  "Adam Adele Agnes Ahmed Aiko Alan Alba Alena Alice Amara Amélie Amir Ana Andre Anika Anna Anton Arjun Arthur Astrid Aurora Ayşe Beatriz Ben " +
  "Bianca Birgit Björn Bruno Camila Carla Carlos Catherine Cecilia Charles Chiara Chidi Clara Claire Colin Connor Cora Daniel Dara David Deniz " +
  "Diego Dina Dmitri Dora Eda Edith Elena Eli Elif Elin Ellen Emil Emma Enzo Erik Esther Eva Fabio Fatima Felix Femi Finn Fiona Flora Frank Freya " +
  "Gabriel Gareth George Gita Grace Greta Hana Hannah Harald Hassan Heidi Helen Hiro Hugo Ibrahim Ida Imani Ines Irene Iris Isaac Isabel Ivan Ivy " +
  "Jack Jakob James Jana Jasmin Javier Jean Joan Johanna John Jonas José Julia Julian Kai Karim Karin Kate Keiko Kenji Khadija Kiran Klara Kofi Lars " +
  "Laura Layla Lea Leon Lena Liam Lila Lin Linda Lisa Louis Lucas Lucia Luis Luna Magnus Malik Marco Margot Maria Marie Mario Martha Martin Mateo " +
  "Matilda Max Mei Mia Michael Mikko Milan Mina Mohamed Mona Nadia Naomi Nasrin Nathan Nia Nico Nina Noah Noor Nora Olga Oliver Olivia Oscar Otto " +
  "Pablo Paul Paula Pedro Petra Philip Priya Quentin Rachel Rafael Rania Ravi Rebecca Remy René Rita Robert Rosa Ruben Ruth Sahar Salma Sana Sandra " +
  "Sara Sean Selma Simon Sofia Sonja Stefan Sven Tamar Tara Thea Theo Thomas Tilda Tina Uma Ursula Vera Victor Vikram Viola Walter Wanda Wei William " +
  "Xavier Yara Yasmin Yusuf Zara Zoe"
).split(" ");

/** Two thousand, the ten with a PIN first. */
export function demonstrationCustomers(): ShopCustomer[] {
  const chance = chanceOf("customers");
  return Array.from({ length: CUSTOMERS }, (_, index): ShopCustomer => {
    const id = `customer-${String(index + 1).padStart(4, "0")}`;
    const known = SIGN_IN[index];
    // 7,919 is prime and no divisor of the range, so that no number comes twice.
    return known === undefined
      ? { id, firstName: chance.pick(FIRST_NAMES), phone: `555${String(((index * 7919 + 1_204_711) % 9_000_000) + 1_000_000)}`, pin: null }
      : { id, ...known };
  });
}

/** Of those with a PIN the first two, and every tenth of the others. */
export function demonstrationGroups(customers: readonly ShopCustomer[]): ShopGroup[] {
  const members = customers.filter(({ pin }, index) => (pin === null ? index % 10 === 0 : index < 2));
  return [{ id: "quayside-club", name: "Quayside Club", customerIds: members.map(({ id }) => id) }];
}

/** One of each role. */
export const demonstrationStaff: readonly ShopStaff[] = [
  { id: "staff-viewer", firstName: "Paul", role: "viewer", badge: "1001", pin: "314159" },
  { id: "staff-clerk", firstName: "Ana", role: "clerk", badge: "1002", pin: "204060" },
  { id: "staff-merchandiser", firstName: "Mikko", role: "merchandiser", badge: "1003", pin: "681012" },
  { id: "staff-manager", firstName: "Ruth", role: "manager", badge: "1004", pin: "975310" },
  { id: "staff-technician", firstName: "Kofi", role: "technician", badge: "1005", pin: "112358" },
];
