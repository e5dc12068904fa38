/** While a button beside a field is pressed the field keeps the focus: else the keyboard would go, and the button move away under the finger. */
export function keepKeyboard(bar: HTMLElement | null): void {
  bar?.addEventListener("mousedown", (event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  });
}
