/**
 * Import this first of all. Under `require-trusted-types-for 'script'` every string that a library hands to
 * innerHTML passes here and comes out as plain text: our own code writes no HTML at all.
 */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string; createScriptURL(url: string): string | null }): unknown;
}

// The DOM library of TypeScript does not know trustedTypes; Firefox and Safari do not either.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy("default", { createHTML: escapeHtml, createScriptURL: () => null });

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
