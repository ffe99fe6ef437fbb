import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { FormDialog } from "@/design/FormDialog";
import { TextArea } from "@/design/TextArea";
import type { Back } from "@/returns/back";
import { become } from "./authorise";
import { useReturnsWords } from "./words";

/** What went by hand: a refund that failed, or the payment of what was open. */
export type Settled = "refund" | "owed";

type Props = { back: Back; settled: Settled; onClose: () => void };

/** Money went by hand; how it went is told to whose it is. */
export function SettleReturn({ back, settled, onClose }: Props) {
  const say = useReturnsWords();
  const { orderId, returnId } = back;
  const isRefund = settled === "refund";
  const settling = useDo<{ note: string }>({
    act: (body) =>
      api.POST(
        isRefund
          ? "/api/v1/orders/{orderId}/returns/{returnId}/settle"
          : "/api/v1/orders/{orderId}/returns/{returnId}/payment/settle",
        { params: { path: { orderId, returnId } }, body },
      ),
    optimistic: () => (isRefund ? become([back], "refunded") : undefined),
    said: () => say(isRefund ? "settledSaid" : "paidSaid"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say(isRefund ? "settleTitle" : "paidTitle")}
      deed={say(isRefund ? "settle" : "notePaid")}
      names={["note"]}
      doing={settling}
    >
      <p>{say(isRefund ? "settleLead" : "paidLead")}</p>
      <TextArea
        label={say(isRefund ? "settleNote" : "paidNote")}
        hint={say("settleNoteHint")}
        name="note"
        rows={3}
        maxLength={500}
        required
      />
    </FormDialog>
  );
}
