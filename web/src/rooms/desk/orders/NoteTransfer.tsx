import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { useMay } from "@/session/session";
import { useOrdersWords } from "./words";

const NAMES = ["providerReference"] as const;

/**
 * Nobody but the bank knows that a transfer came: who reads its statements says so here. What comes
 * `late`, when nobody waits for it any more, is to be sent back.
 */
export function NoteTransfer({ paymentId, late }: { paymentId: string; late: boolean }) {
  const say = useOrdersWords();
  const may = useMay("payments:write");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const noting = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ providerReference }) =>
      api.POST("/api/v1/payments/{paymentId}/confirm", {
        params: { path: { paymentId } },
        body: { providerReference },
      }),
    said: () => say("transferNoted"),
    after: close,
    quiet: true,
  });
  return (
    <>
      {!late && <p className="small">{say("waitsForTransfer")}</p>}
      {may && (
        <Button small onClick={() => setOpen(true)}>
          {say(late ? "noteLateTransfer" : "noteTransfer")}
        </Button>
      )}
      <FormDialog
        open={open}
        onClose={close}
        title={say(late ? "noteLateTransfer" : "noteTransfer")}
        deed={say("noteTransfer")}
        names={NAMES}
        doing={noting}
      >
        <p>{say(late ? "noteLateTransferLead" : "noteTransferLead")}</p>
        <Field
          label={say("statement")}
          name="providerReference"
          maxLength={500}
          autoComplete="off"
        />
      </FormDialog>
    </>
  );
}
