import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
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

  function place(): void {
    const opener = document.getElementById(id)?.getBoundingClientRect();
    const shown = menu.current;
    if (!opener || !shown) return;
    const { offsetWidth: width, offsetHeight: height } = shown;
    const left = Math.min(opener.left, innerWidth - width - GAP_PX);
    const below = opener.bottom + GAP_PX;
    const top = below + height > innerHeight ? opener.top - height - GAP_PX : below;
    Object.assign(shown.style, {
      left: `${Math.max(GAP_PX, left)}px`,
      top: `${Math.max(GAP_PX, top)}px`,
    });
  }
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
        onToggle={(event) => {
          setOpen(event.newState === "open");
          place();
        }}
        onKeyDown={press}
        onClick={() => menu.current?.hidePopover()}
      >
        {open && children}
      </div>
    </>
  );
}
