/** What the embedded model reads; models/training/tokenizer.py does the same. */
const spelling: Readonly<Record<string, string>> = { "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " " };

/** Lower case, plain quotes and dashes, single spaces. */
export function plainText(text: string): string {
  return text
    .replace(/[‘’“”–—…\u00a0]/g, (letter) => spelling[letter] ?? letter)
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
