/** Tells the style sheets how large a millimetre is on this screen. */

const DRAWN = {
  portrait: { width: 1080, height: 1920, pixelsPerMillimetre: 2.71 }, // 32"
  landscape: { width: 1920, height: 1080, pixelsPerMillimetre: 3.21 }, // 27"
};

/**
 * Sets `--u` on the root element, from the size that was entered at installation or, without one, so that
 * the drawn screen fits the window. Returns the function that stops following the window.
 */
export function followScreenSize(page: Window, measured: number | null): () => void {
  const apply = () => {
    const root = page.document.documentElement;
    root.style.setProperty("--u", String(measured ?? guess(page.innerWidth, page.innerHeight)));
    root.toggleAttribute("data-calibrated", measured !== null);
  };
  apply();
  page.addEventListener("resize", apply);
  return () => page.removeEventListener("resize", apply);
}

export function guess(width: number, height: number): number {
  const drawn = width > height ? DRAWN.landscape : DRAWN.portrait;
  return drawn.pixelsPerMillimetre * Math.min(width / drawn.width, height / drawn.height);
}
