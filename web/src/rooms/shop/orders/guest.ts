const KEPT = "entrepot.guest";

/** The address that a guest bought with; it ends with the tab, and never stands in the page's. */
export function guestEmail(): string {
  return sessionStorage.getItem(KEPT) ?? "";
}

/** A letter's link brings the address behind the #, which no server is told of; it is taken off. */
export function broughtEmail(): string {
  const email = new URLSearchParams(location.hash.slice(1)).get("email");
  if (email) {
    keepGuestEmail(email);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return guestEmail();
}

export function keepGuestEmail(email: string): void {
  sessionStorage.setItem(KEPT, email);
}
