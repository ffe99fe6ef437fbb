import { useSyncExternalStore } from "react";
import { navigate, useBrowserLocation } from "wouter/use-browser-location";
import { useHouseWords } from "@/words/house";
import { Confirm } from "./Confirm";

type Leave = () => void;

const MARK = "data-unsaved";
/** Where one works; in the shop what is typed is kept, or soon typed again. */
const FORMS = ".shell.work main form";
const listeners = new Set<() => void>();
let asked: Leave | null = null;

function ask(leave: Leave | null): void {
  asked = leave;
  for (const listener of listeners) listener();
}

/** The forms of this page in which somebody typed what was not sent; gone with the form. */
const unsaved = () => [...document.querySelectorAll(`${FORMS}[${MARK}]`)];

/** From now on what is typed into a form is not lost without a question. */
export function watchTyping(): void {
  document.addEventListener("input", ({ target }) => {
    if (target instanceof Element) target.closest(FORMS)?.setAttribute(MARK, "");
  });
  document.addEventListener("submit", ({ target }) => {
    if (target instanceof Element) target.removeAttribute(MARK);
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved().length) event.preventDefault();
  });
}

/** wouter's location, which asks before a page with something unsaved is left for another. */
export function useCarefulLocation(): ReturnType<typeof useBrowserLocation> {
  return [useBrowserLocation()[0], goCarefully];
}

const goCarefully: typeof navigate = (to, options) => {
  const there = new URL(to, location.href).pathname;
  if (there === location.pathname || !unsaved().length) navigate(to, options);
  else ask(() => navigate(to, options));
};

/** The question itself. */
export function LeaveUnsaved() {
  const say = useHouseWords();
  const leave = useSyncExternalStore(subscribe, () => asked);
  const stay = () => ask(null);
  return (
    <Confirm
      open={leave !== null}
      title={say("unsaved.title")}
      deed={say("unsaved.leave")}
      danger
      onClose={stay}
      onConfirm={() => {
        for (const form of unsaved()) form.removeAttribute(MARK);
        stay();
        leave?.();
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
