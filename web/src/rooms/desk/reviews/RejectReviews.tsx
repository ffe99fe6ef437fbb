import { useBulk } from "@/design/Bulk";
import { FormDialog } from "@/design/FormDialog";
import { TextArea } from "@/design/TextArea";
import { become, type Moderated, reject, titleOf } from "./review";
import { useModerationWords } from "./words";

type Props = { reviews: readonly Moderated[]; onClose: () => void; onDone?: () => void };

/** One reason for all of them, which each writer reads. */
export function RejectReviews({ reviews, onClose, onDone }: Props) {
  const say = useModerationWords();
  const rejecting = useBulk<Moderated, { text: string }>({
    items: reviews,
    nameOf: titleOf,
    act: ({ reviewId }, { text }) => reject(reviewId, text),
    optimistic: (rejected) => become(rejected, { status: "Rejected", flags: 0 }),
    said: (count) => say("rejectedSaid", { count }),
    after: () => {
      onDone?.();
      onClose();
    },
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("rejectTitle", { count: reviews.length })}
      deed={say("reject")}
      names={["text"]}
      doing={rejecting}
    >
      <TextArea label={say("rejectReason")} name="text" rows={4} maxLength={500} required />
    </FormDialog>
  );
}
