/** A code as it is compared: "save-10 " is SAVE10. By itself, for the page carries no schema. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
