import { type ReactNode, useId } from "react";
import type { Doing } from "@/api/do";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { fieldsOf } from "./forms";
import { ProblemNote } from "./ProblemNote";

type Props<Name extends string> = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What the button says where it does not keep something. */
  deed?: string;
  danger?: boolean;
  /** What no field can say is still missing. */
  lacks?: boolean;
  names: readonly Name[];
  doing: Doing<Record<Name, string>>;
  children: ReactNode;
};

/** A form in a dialog, whose fields are read by their names. */
export function FormDialog<Name extends string>(props: Props<Name>) {
  const { open, onClose, title, deed, danger, lacks, names, doing, children } = props;
  const house = useHouseWords();
  const form = useId();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{house("do.cancel")}</Button>
          <Button
            kind={danger ? "danger" : "main"}
            type="submit"
            form={form}
            busy={doing.busy}
            disabled={lacks}
          >
            {deed ?? house("do.save")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void doing.run(fieldsOf(event, names))}
      >
        {children}
        <ProblemNote problem={doing.problem} />
      </form>
    </Dialog>
  );
}
