/** Draws the application's icon: goods on a shelf, and a yellow ticket. `node scripts/packaging/draw-icon.ts` writes icon.svg and icon.png. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";

const SIDE = 1024; // macOS wants its largest size; the other systems' are made from it
const [navy, yellow, white, ink, sky] = ["#12275c", "#ffd338", "#ffffff", "#101828", "#e3ecfb"];

const card = `<rect width="${SIDE}" height="${SIDE}" rx="212" fill="${navy}"/>`;
const goods = [
  `<rect x="176" y="300" width="200" height="372" rx="28" fill="${sky}"/>`,
  `<rect x="408" y="412" width="168" height="260" rx="28" fill="${white}"/>`,
  `<circle cx="722" cy="552" r="120" fill="${sky}"/>`,
].join("");
const shelf = `<rect x="120" y="672" width="784" height="40" rx="12" fill="${white}"/>`;
const ticket = [
  `<path d="M452 640 L540 560 H820 Q852 560 852 592 V768 Q852 800 820 800 H540 L452 720 Z" transform="rotate(-8 652 680)" fill="${yellow}"/>`,
  `<circle cx="533" cy="697" r="26" fill="${navy}"/>`,
  `<path d="M604 668 L796 641 M611 728 L755 708" stroke="${ink}" stroke-width="30" stroke-linecap="round"/>`,
].join("");

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${card}<g transform="translate(-51 -101) scale(1.1)">${goods}${shelf}${ticket}</g></svg>\n`;

async function photograph(): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: process.env["TEST_BROWSER"] ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${SIDE}px}</style>${drawing}`);
  const picture = await page.screenshot({ omitBackground: true });
  await browser.close();
  return picture;
}

writeFileSync(join(import.meta.dirname, "icon.svg"), drawing);
writeFileSync(join(import.meta.dirname, "icon.png"), await photograph());
