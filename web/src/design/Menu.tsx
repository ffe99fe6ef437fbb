import {
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Button, type ButtonProps } from "./Button";

type Props = {
  /** What the button shows. */
  button: Omit<ButtonProps, "onClick">;
  /** Buttons and links; each closes the menu. */
  children: ReactNode;
};

const GAP_PX = 6;

/** A few things to choose from, under a button. Arrow keys go through them. */
export function Menu({ button, children }: Props) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // How large it is, is known once it shows what is in it.
  useLayoutEffect(() => {
    const opener = document.getElementById(id);
    if (open && opener && menu.current) place(menu.current, opener.getBoundingClientRect());
  }, [open, id]);
  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...(menu.current?.querySelectorAll<HTMLElement>("button, a") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  }
  return (
    <>
      <Button
        {...button}
        id={id}
        popoverTarget={`${id}-menu`}
        aria-haspopup="true"
        aria-expanded={open}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and presses of what is inside */}
      <div
        ref={menu}
        id={`${id}-menu`}
        className="menu"
        popover="auto"
        onToggle={(event) => setOpen(event.newState === "open")}
        onKeyDown={press}
        onClick={() => menu.current?.hidePopover()}
      >
        {open && children}
      </div>
    </>
  );
}

/** Under its button, or above it where there is more room; never over the screen's edge. */
function place(menu: HTMLElement, opener: DOMRect): void {
  const below = innerHeight - opener.bottom - 2 * GAP_PX;
  const above = opener.top - 2 * GAP_PX;
  const isBelow = menu.offsetHeight <= below || below >= above;
  menu.style.maxHeight = `${isBelow ? below : above}px`;
  const { offsetWidth: width, offsetHeight: height } = menu;
  const top = isBelow ? opener.bottom + GAP_PX : opener.top - height - GAP_PX;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(GAP_PX, Math.min(opener.left, innerWidth - width - GAP_PX))}px`;
}
