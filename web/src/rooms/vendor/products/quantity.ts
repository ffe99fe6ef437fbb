/** A whole number of pieces as a file has it, or nothing. */
export function quantityOf(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
