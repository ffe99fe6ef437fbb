const SHOWN = 4;

/** `acct_1Q2w3e4r5t6y` as `•••••••••••••5t6y`; a short one is not given away by its end. */
export function masked(account: string): string {
  const shown = account.length > 2 * SHOWN ? SHOWN : 0;
  return "•".repeat(account.length - shown) + account.slice(account.length - shown);
}
