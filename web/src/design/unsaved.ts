import { useSyncExternalStore } from "react";
import { navigate, useBrowserLocation } from "wouter/use-browser-location";

type Question = { forms: readonly Element[]; leave: () => void };

const MARK = "data-unsaved";
/** Where one works; in the shop what is typed is kept, or soon typed again. */
const FORMS = ".shell.work main form";
const listeners = new Set<() => void>();
let asked: Question | null = null;

/** What is asked at the moment, if anything. */
export function useQuestion(): Question | null {
  return useSyncExternalStore(subscribe, () => asked);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ask(question: Question | null): void {
  asked = question;
  for (const listener of listeners) listener();
}

/** The forms in which somebody typed what was not sent; the mark is gone with the form. */
function unsaved(within: Node = document): Element[] {
  const forms = [...document.querySelectorAll(`${FORMS}[${MARK}]`)];
  return forms.filter((form) => within.contains(form));
}

export const hasUnsaved = (within: Node | null) => within !== null && unsaved(within).length > 0;

/** From now on what is typed into a form is not lost without a question. */
export function watchTyping(): void {
  document.addEventListener("input", ({ target }) => {
    if (target instanceof Element) stillUnsaved(target);
  });
  document.addEventListener("submit", ({ target }) => {
    if (target instanceof Element) target.removeAttribute(MARK);
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved().length) event.preventDefault();
  });
  // Once `popstate` tells of it the address is another one and the form is going: only this event
  // comes before. A browser that does not know it yet goes back without a question.
  window.navigation?.addEventListener("navigate", goBackCarefully);
}

/** The browser's own buttons; another document is asked about by `beforeunload`. */
function goBackCarefully(event: NavigateEvent): void {
  const { key, sameDocument, url } = event.destination;
  if (event.navigationType !== "traverse" || !event.cancelable || !sameDocument) return;
  if (isHere(url)) return;
  const forms = unsaved();
  if (!forms.length) return;
  event.preventDefault();
  ask({ forms, leave: () => navigation.traverseTo(key) });
}

/** What a form sent was not taken, or a question came before: what is typed is not saved yet. */
export function stillUnsaved(inside: Element | null): void {
  inside?.closest(FORMS)?.setAttribute(MARK, "");
}

/** Leaves at once, or asks first where something within, else on the whole page, is unsaved. */
export function leaveCarefully(leave: () => void, within?: Node | null): void {
  const forms = unsaved(within ?? document);
  if (forms.length) ask({ forms, leave });
  else leave();
}

/** wouter's location, which asks before a page with something unsaved is left for another. */
export function useCarefulLocation(): ReturnType<typeof useBrowserLocation> {
  return [useBrowserLocation()[0], goCarefully];
}

const goCarefully: typeof navigate = (to, options) => {
  const go = () => navigate(to, options);
  if (isHere(to)) go();
  else leaveCarefully(go);
};

/** Filters and tabs of a page are in its address, too. */
const isHere = (to: string | URL) => new URL(to, location.href).pathname === location.pathname;

/** Nobody leaves. */
export const stay = () => ask(null);

/** What was typed there is given up. */
export function leave({ forms, leave }: Question): void {
  for (const form of forms) form.removeAttribute(MARK);
  stay();
  leave();
}
