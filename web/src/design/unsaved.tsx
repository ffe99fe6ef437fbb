import { useSyncExternalStore } from "react";
import { navigate, useBrowserLocation } from "wouter/use-browser-location";
import { useHouseWords } from "@/words/house";
import { Confirm } from "./Confirm";

type Question = { forms: readonly Element[]; leave: () => void };

const MARK = "data-unsaved";
/** Where one works; in the shop what is typed is kept, or soon typed again. */
const FORMS = ".shell.work main form";
const listeners = new Set<() => void>();
let asked: Question | null = null;

function ask(question: Question | null): void {
  asked = question;
  for (const listener of listeners) listener();
}

/** The forms in which somebody typed what was not sent; the mark is gone with the form. */
function unsaved(within: Node = document): Element[] {
  const forms = [...document.querySelectorAll(`${FORMS}[${MARK}]`)];
  return forms.filter((form) => within.contains(form));
}

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
  const there = new URL(to, location.href).pathname;
  const go = () => navigate(to, options);
  if (there === location.pathname) go();
  else leaveCarefully(go);
};

/** The question itself. */
export function LeaveUnsaved() {
  const say = useHouseWords();
  const question = useSyncExternalStore(subscribe, () => asked);
  const stay = () => ask(null);
  return (
    <Confirm
      open={question !== null}
      title={say("unsaved.title")}
      deed={say("unsaved.leave")}
      danger
      onClose={stay}
      onConfirm={() => {
        for (const form of question?.forms ?? []) form.removeAttribute(MARK);
        stay();
        question?.leave();
      }}
    >
      <p>{say("unsaved.lost")}</p>
    </Confirm>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
