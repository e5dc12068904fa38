/** Words of the catalogue are lower case; alone on a button they begin like a sentence. */
export function capitalised(text: string, language: string): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
