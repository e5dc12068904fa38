import type { Language } from "./language.ts";
import type { Vocabulary } from "./vocabulary.ts";
export function inEnglish(text: string, { screen }: { vocabulary: Vocabulary; screen: Language }): { text: string; language: Language } {
  return { text, language: screen };
}
