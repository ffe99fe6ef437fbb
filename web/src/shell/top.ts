/** What is new begins at its top, for the eye and, where what had it is gone, for the keyboard. */
export function beginAtTop(): void {
  if (!location.hash) scrollTo(0, 0);
  const main = document.querySelector<HTMLElement>("main");
  if (document.activeElement === document.body) main?.focus({ preventScroll: true });
}
