/** What a question is about, where rules and model have both read it. */
import { About } from "../../preload/domain/chat.ts";
import type { Filled } from "../llm/llm.ts";
import { isShopping } from "./about.ts";
import type { Memory } from "./follow-up.ts";
import { isBareName } from "./unknown.ts";

interface Signs {
  readonly byRules: About | null;
  readonly question: string;
  readonly follows: boolean;
  readonly meant: boolean;
  readonly filled: Filled | null;
  readonly memory: Memory;
  /** How much of the question a page of the store answers, from 0 to 1. */
  readonly written: number;
  /** A thing is asked for that is not sold. */
  readonly unsold: boolean;
}

const WRITTEN = 0.3; // so much of a question stands on a page of the store where the model may say that it is about the store
const LONG = 5; // words: a few words that name goods are asked for, whatever a model makes of them

export function decide({ byRules, question, follows, meant, filled, memory, written, unsold }: Signs): About {
  // Letters that English has not: the model, taught in English, takes another language for mischief.
  const foreign = /[^\p{ASCII}\p{P}\p{S}\s]/u.test(question);
  const read = About.safeParse(foreign && filled?.["about"] === "unsafe" ? "offtopic" : filled?.["about"]);
  const long = question.trim().split(/\s+/).length > LONG;
  // "Who won the world cup": a word of the shop in a question that wants nothing of it.
  if (byRules === "products" && long && !isShopping(question) && !follows && !meant && read.data === "offtopic") return "offtopic";
  // "Where can I leave my old toaster": goods are named, and the store is asked.
  if (read.data === "store" && written >= WRITTEN && !meant && !unsold && (byRules === null || goods.has(byRules))) return "store";
  if (byRules !== null) return byRules;
  if (meant || follows) return memory.about !== null && goods.has(memory.about) ? memory.about : "products";
  if (isBareName(question) && (read.data === undefined || read.data === "offtopic")) return "products";
  return read.data ?? "offtopic";
}

const goods: ReadonlySet<About> = new Set(["products", "promotions", "manufacturers"]);
