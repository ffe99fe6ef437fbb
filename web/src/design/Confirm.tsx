import type { ReactNode } from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { Dialog } from "./Dialog";

type Props = {
  open: boolean;
  title: string;
  /** What the button says: the deed itself, never "OK". */
  deed: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks before what cannot be undone. What can be undone is done, and offers undo. */
export function Confirm({ open, title, deed, danger, busy, onConfirm, onClose, children }: Props) {
  const say = useHouseWords();
  const actions = (
    <>
      <Button onClick={onClose}>{say("do.cancel")}</Button>
      <Button kind={danger ? "danger" : "main"} busy={busy} onClick={onConfirm}>
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={actions}>
      {children}
    </Dialog>
  );
}
