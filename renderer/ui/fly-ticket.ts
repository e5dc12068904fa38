/** The ticket of what was just added moves to the cart once, so that the eye learns where it went. */

const FLIGHT_MS = 320;

/** Does nothing where either end is out of sight, or where this person wants no movement. */
export function flyTicket(productId: string): void {
  const from = document.querySelector<HTMLElement>(`[data-ticket-of="${CSS.escape(productId)}"]`);
  const to = document.querySelector("[data-cart]");
  const still = document.documentElement.dataset["motion"] === "less" || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (from === null || to === null || still) return;
  const start = from.getBoundingClientRect();
  const ticket = copyOver(from, start);
  const flight = ticket.animate([{ transform: "none" }, { transform: wayTo(to.getBoundingClientRect(), start), opacity: 0.4 }], {
    duration: FLIGHT_MS,
    easing: "ease-in",
  });
  flight.onfinish = () => ticket.remove();
  flight.oncancel = () => ticket.remove();
}

function copyOver(original: HTMLElement, { left, top }: DOMRect): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement; // a clone is what its original is
  copy.removeAttribute("data-ticket-of");
  copy.setAttribute("aria-hidden", "true");
  const style = { position: "fixed", left: `${left}px`, top: `${top}px`, margin: "0", "z-index": "40", "pointer-events": "none" };
  for (const [name, value] of Object.entries(style)) copy.style.setProperty(name, value);
  document.body.append(copy);
  return copy;
}

function wayTo(cart: DOMRect, start: DOMRect): string {
  const x = cart.left + cart.width / 2 - (start.left + start.width / 2);
  const y = cart.top + Math.min(cart.height / 2, start.height) - (start.top + start.height / 2);
  return `translate(${x}px, ${y}px) scale(0.6)`;
}
