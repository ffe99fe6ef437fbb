import { type ReactNode, useEffect, useId, useRef } from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The buttons at the bottom, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** The browser's own dialog: it keeps the focus inside, and Escape closes it. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} kind={props.wide ? "dialog wide" : "dialog"} />;
}

/** The same at the side, for what is looked at beside a list. */
export function Drawer(props: DialogProps) {
  return <Modal {...props} kind="dialog drawer" />;
}

function Modal({ open, onClose, title, actions, children, kind }: DialogProps & { kind: string }) {
  const say = useHouseWords();
  const id = useId();
  const modal = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = modal.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog by itself
    <dialog
      ref={modal}
      className={kind}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === modal.current && onClose()}
    >
      {open && (
        <>
          <header>
            <h2 id={id}>{title}</h2>
            <Button kind="plain" icon="close" aria-label={say("do.close")} onClick={onClose} />
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <div className="inside" tabIndex={0}>
            {children}
          </div>
          {actions && <footer>{actions}</footer>}
        </>
      )}
    </dialog>
  );
}
