const KEPT = "entrepot.guest";

/** The address that a guest bought with; it ends with the tab, and never stands in the page's. */
export function guestEmail(): string {
  return sessionStorage.getItem(KEPT) ?? "";
}

export function keepGuestEmail(email: string): void {
  sessionStorage.setItem(KEPT, email);
}
