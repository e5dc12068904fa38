/** EAN-13 in the range 20–29, which is kept free for a shop's own numbers. */

/** The check digit for the first twelve digits of an EAN-13. */
function checkDigitOf(twelve: string): number {
  if (!/^\d{12}$/.test(twelve)) throw new RangeError(`Twelve digits are needed, not "${twelve}".`);
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

/** `serial` from 0 to 9,999,999,999; the same serial always gives the same barcode. */
export function inStoreBarcode(serial: number): string {
  const twelve = `20${String(serial).padStart(10, "0")}`;
  return `${twelve}${checkDigitOf(twelve)}`;
}

export function isBarcode(text: string): boolean {
  return /^\d{13}$/.test(text) && checkDigitOf(text.slice(0, 12)) === Number(text[12]);
}
