import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Confirm } from "@/design/Confirm";
import { ProblemNote } from "@/design/ProblemNote";
import { useMay } from "@/session/session";
import { money } from "@/words/format";
import { useRefundsWords } from "./words";

export const PATH = "/api/v1/orders/refunds";
export type OwedRefund = ItemOf<typeof PATH>;

/** A payment owes once under each reference. */
export const keyOf = ({ paymentId, reference }: OwedRefund) => `${paymentId} ${reference}`;

/** Nobody but who sent it knows that the money is on its way back: it is said here. */
export function NoteSent({ refund }: { refund: OwedRefund }) {
  const say = useRefundsWords();
  const may = useMay("payments:write");
  const [open, setOpen] = useState(false);
  const { paymentId, reference, customerName, email, orderNumber } = refund;
  const close = () => setOpen(false);
  const noting = useDo({
    act: () =>
      api.POST("/api/v1/payments/{paymentId}/refund/confirm", {
        params: { path: { paymentId } },
        body: { reference },
      }),
    optimistic: () => patch<OwedRefund>(PATH, (one) => (keyOf(one) === keyOf(refund) ? null : one)),
    said: () => say("sentSaid"),
    after: close,
    quiet: true,
  });
  if (!may) return null;
  const amount = money(refund.amount, refund.currency);
  return (
    <>
      <Button
        small
        aria-label={say("noteSentOf", { amount, number: orderNumber })}
        onClick={() => setOpen(true)}
      >
        {say("noteSent")}
      </Button>
      <Confirm
        open={open}
        onClose={close}
        title={say("sentAsk", { amount, name: customerName || email || orderNumber })}
        deed={say("noteSent")}
        busy={noting.busy}
        onConfirm={() => void noting.run()}
      >
        <p>{say("sentLead")}</p>
        <ProblemNote problem={noting.problem} />
      </Confirm>
    </>
  );
}
