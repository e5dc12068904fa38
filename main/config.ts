/** How this process was asked to run: flags, then environment, then the settings file, then defaults. Read once, by a host. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

const Role = z.enum(["kiosk", "workstation"]);

/** What an owner may write into `settings.json` of the role's folder. */
export const Settings = z.strictObject({
  storeId: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,20}$/, "letters, digits and hyphens, at most 20")
    .default("store-1"),
  kioskId: z
    .string()
    .regex(/^[A-Za-z0-9]{1,8}$/, "letters and digits, at most 8")
    .default("1"),
  shopName: z.string().min(1).max(60).nullable().default(null),
  /** Of the store; null: as this machine's clock is set. */
  timeZone: z.string().refine(isTimeZone, "a time zone by its IANA name, such as Europe/Madrid").nullable().default(null),
  databaseUrl: z
    .url({ protocol: /^postgres(ql)?$/, error: "an address that begins with postgres://" })
    .nullable()
    .default(null),
  /** Better on another disk; null: `backups/` of the data folder. */
  backupFolder: z.string().refine(isAbsolute, "a whole path, from the root").nullable().default(null),
  models: z
    .strictObject({
      analyst: z.string().nullable().default(null),
      assistant: z.string().nullable().default(null),
      threads: z.int().min(1).max(64).nullable().default(null),
    })
    .prefault({}),
  screen: z
    .strictObject({
      pixelsPerMillimetre: z.number().min(1).max(20).nullable().default(null),
    })
    .prefault({}),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, "a code of two letters"))
    .min(1)
    .default(["en", "es", "fr", "de", "ar"]),
  idleSeconds: z.int().min(10).max(3600).default(60),
  warningSeconds: z.int().min(5).max(120).default(20),
  staffIdleSeconds: z.int().min(30).max(7200).default(600),
});
export type Settings = z.infer<typeof Settings>;

export interface Config extends Settings {
  readonly role: z.infer<typeof Role>;
  /** Shared by both roles of the machine: `central/`, `models/`. */
  readonly dataFolder: string;
  /** This role's own: `ledger.db`, `cache.db`, `settings.json`, `logs/`. */
  readonly roleFolder: string;
  readonly logFolder: string;
  readonly openWindow: boolean;
  /** 0: any free one. */
  readonly port: number;
  /** Sentences for whoever starts the store: what is wrong, and that it opens all the same. */
  readonly told: readonly string[];
}

export interface Surroundings {
  /** Without the program's own two: `process.argv.slice(2)`. */
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where data lies when nobody says: `.data` of a checkout, `userData` when packaged. */
  readonly defaultDataFolder: string;
  readonly folder: string;
}

/** All faults at once, each a sentence that says what to write instead. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

export const usage = "Options: --host electron|node, --role kiosk|workstation, --data DIR, --database URL, --port NUMBER, --no-window.";

const Flags = z.object({
  role: Role,
  data: z.string().min(1, "a folder"),
  database: Settings.shape.databaseUrl.unwrap().unwrap(),
  port: z.coerce.number().int().min(0).max(65535),
  host: z.enum(["electron", "node"]),
});

/** Of the store: promotions of certain hours go by its clock. */
export const timeZoneOf = ({ timeZone }: Pick<Settings, "timeZone">): string => timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export function readConfig({ flags, environment, defaultDataFolder, folder }: Surroundings): Config {
  const faults: string[] = [];
  const given = readFlags(flags, faults);
  const wanted = withoutUndefined({ ...fromEnvironment(environment), ...given.values });
  const asked = check(Flags.partial(), wanted, { faults, named: (field) => `--${field}` });
  const role = asked?.role ?? "kiosk";
  const dataFolder = absolute(asked?.data ?? defaultDataFolder, folder);
  const roleFolder = join(dataFolder, role);
  const { settings, told } = readSettings(roleFolder, faults);
  if (faults.length > 0 || !settings) throw new ConfigError(faults.join(" "));
  return {
    ...settings,
    databaseUrl: asked?.database ?? settings.databaseUrl,
    role,
    dataFolder,
    roleFolder,
    logFolder: join(roleFolder, "logs"),
    openWindow: given.window,
    port: asked?.port ?? 0,
    told,
  };
}

/** Once the store is open: should the file be damaged one night, the shop opens in the morning with what it had. */
export function keepSettings({ roleFolder }: Pick<Config, "roleFolder">): void {
  const [path, last] = [settingsIn(roleFolder), lastIn(roleFolder)];
  if (!existsSync(path)) return rmSync(last, { force: true });
  const settings = settingsAt(path, []);
  if (settings === null) return;
  writeFileSync(`${last}.draft`, `${JSON.stringify(settings)}\n`, { mode: 0o600, flush: true });
  renameSync(`${last}.draft`, last);
}

const settingsIn = (roleFolder: string): string => join(roleFolder, "settings.json");
const lastIn = (roleFolder: string): string => join(roleFolder, "settings.last.json");

function readFlags(flags: readonly string[], faults: string[]): { values: Record<string, string | undefined>; window: boolean } {
  const text = { type: "string" } as const;
  const options = { host: text, role: text, data: text, database: text, port: text, "no-window": { type: "boolean" } } as const;
  try {
    const { "no-window": noWindow = false, ...values } = parseArgs({ args: [...flags], options, strict: true, allowPositionals: false }).values;
    return { values, window: !noWindow };
  } catch {
    faults.push(`${strangeFlag(flags, Object.keys(options))} ${usage}`);
    return { values: {}, window: true };
  }
}

function strangeFlag(flags: readonly string[], known: readonly string[]): string {
  const unknown = flags.find((flag) => flag.startsWith("-") && !known.includes(flag.slice(2).split("=")[0] ?? ""));
  return unknown ? `The option ${unknown.split("=")[0]} is not known.` : "An option lacks its value, or there is a word too many.";
}

function fromEnvironment(environment: Surroundings["environment"]): Record<string, string | undefined> {
  return { role: environment["KIOSK_ROLE"], data: environment["KIOSK_DATA"], database: environment["DATABASE_URL"], port: environment["KIOSK_PORT"] };
}

/** A file that cannot be used gives way to the settings with which the store last opened; it stays as it is. */
function readSettings(roleFolder: string, faults: string[]): { settings: Settings | null; told: string[] } {
  const own: string[] = [];
  const settings = settingsAt(settingsIn(roleFolder), own);
  if (settings !== null) return { settings, told: [] };
  const last = existsSync(lastIn(roleFolder)) ? settingsAt(lastIn(roleFolder), []) : null;
  if (last !== null) return { settings: last, told: [...own, "Until then the store opens with the settings it last opened with."] };
  faults.push(...own);
  return { settings: null, told: [] };
}

function settingsAt(path: string, faults: string[]): Settings | null {
  if (!existsSync(path)) return Settings.parse({});
  try {
    return check(Settings, JSON.parse(readFileSync(path, "utf8")), { faults, named: (field) => `${field} in ${path}` });
  } catch {
    faults.push(`The settings file ${path} is not JSON: correct it, or remove it to go on with the usual settings.`);
    return null;
  }
}

interface Report {
  readonly faults: string[];
  readonly named: (field: string) => string;
}

function check<T>(shape: z.ZodType<T>, value: unknown, { faults, named }: Report): T | null {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) faults.push(`${named(fieldOf(issue))} is wrong: ${wanted(issue)}.`);
  return null;
}

function fieldOf(issue: z.core.$ZodIssue): string {
  return issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join(".");
}

/** Never the value itself: a database address holds a password. */
function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return "no such setting";
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")} is wanted`;
  return issue.message;
}

function absolute(path: string, folder: string): string {
  const home = path.startsWith("~/") ? join(homedir(), path.slice(2)) : path;
  return isAbsolute(home) ? home : resolve(folder, home);
}

function withoutUndefined(record: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ""));
}
