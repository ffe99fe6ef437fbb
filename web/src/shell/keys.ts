import { useEffect, useRef } from "react";

/** `g o` is one key after the other, `mod+k` with Ctrl or ⌘. */
export type Keys = Record<string, () => void>;

const SEQUENCE_MS = 900;

function pressed(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  return `${mod}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  return at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
}

/** Hears keys on the whole page, except those typed into fields and over an open dialog. */
export function useKeys(keys: Keys): void {
  const known = useRef(keys);
  known.current = keys;
  useEffect(() => {
    let before = "";
    let timer: ReturnType<typeof setTimeout>;
    function press(event: KeyboardEvent): void {
      const key = pressed(event);
      const isFree = key.startsWith("mod+") || !(isTyping(event) || event.altKey);
      if (!isFree || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]") && key !== "mod+k") return;
      const act = known.current[`${before} ${key}`] ?? known.current[key];
      clearTimeout(timer);
      before = act ? "" : key;
      timer = setTimeout(() => {
        before = "";
      }, SEQUENCE_MS);
      if (!act) return;
      event.preventDefault();
      act();
    }
    addEventListener("keydown", press);
    return () => {
      removeEventListener("keydown", press);
      clearTimeout(timer);
    };
  }, []);
}
