import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { FormDialog } from "@/design/FormDialog";
import { TextArea } from "@/design/TextArea";
import type { Back } from "@/returns/back";
import { become } from "./authorise";
import { useReturnsWords } from "./words";

/** The money went back by hand; how it went is told to whom it went to. */
export function SettleReturn({ back, onClose }: { back: Back; onClose: () => void }) {
  const say = useReturnsWords();
  const { orderId, returnId } = back;
  const settling = useDo<{ note: string }>({
    act: (body) =>
      api.POST("/api/v1/orders/{orderId}/returns/{returnId}/settle", {
        params: { path: { orderId, returnId } },
        body,
      }),
    optimistic: () => become([back], "refunded"),
    said: () => say("settledSaid"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("settleTitle")}
      deed={say("settle")}
      names={["note"]}
      doing={settling}
    >
      <p>{say("settleLead")}</p>
      <TextArea
        label={say("settleNote")}
        hint={say("settleNoteHint")}
        name="note"
        rows={3}
        maxLength={500}
        required
      />
    </FormDialog>
  );
}
