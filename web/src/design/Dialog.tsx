import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { leaveCarefully } from "./unsaved";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The buttons at the bottom, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** The browser's own dialog, which keeps the focus inside; who types in it does not lose that by Escape. */
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
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      begin(dialog);
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  // One that goes from the page while it is open would take the focus along.
  useLayoutEffect(() => {
    const dialog = modal.current;
    return () => dialog?.close();
  }, []);
  const leave = () => leaveCarefully(onClose, modal.current);
  // Left to the browser, the second Escape in a row would close it without a question.
  function press(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  }
  return (
    <dialog
      ref={modal}
      className={kind}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={press}
      onCancel={(event) => {
        // A phone's gesture; a choice of files that is given up tells the same of its field.
        if (event.target !== modal.current) return;
        event.preventDefault();
        leave();
      }}
      onClick={(event) => event.target === modal.current && leave()}
    >
      {open && (
        <>
          <header>
            <h2 id={id}>{title}</h2>
            <Button kind="plain" icon="close" aria-label={say("do.close")} onClick={leave} />
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

/** At what is to be filled in, not at what closes it; a phone would lay its keyboard over the rest. */
function begin(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector<HTMLElement>(".inside :is(input, select, textarea):enabled");
  const canType = matchMedia("(pointer: fine)").matches;
  (canType && field ? field : dialog.querySelector<HTMLElement>(".inside"))?.focus();
}
