/** The languages that questions are read in and answers are worded in. */
export const languages = ["en", "es", "fr", "de", "ar"] as const;
export type Language = (typeof languages)[number];

/** Of a language's code, "de-AT" too; English where it is none of ours. */
export const languageOf = (code: string): Language => languages.find((language) => code.split("-")[0] === language) ?? "en";
