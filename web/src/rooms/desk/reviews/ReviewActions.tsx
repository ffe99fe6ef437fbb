import { useId, useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { TextArea } from "@/design/TextArea";
import { useHouseWords } from "@/words/house";
import { become, type Moderated, publish, reject, reply } from "./review";
import { useModerationWords } from "./words";

/** What can be decided about a review where it stands. */
export function ReviewActions({ review }: { review: Moderated }) {
  const say = useModerationWords();
  const [asking, setAsking] = useState<"reject" | "reply" | null>(null);
  const { reviewId, status, flags } = review;
  const only = new Set([reviewId]);
  const publishing = useDo({
    act: () => publish(reviewId),
    optimistic: () => become(only, { status: "Published", flags: 0 }),
    said: () => say("publishedSaid"),
  });
  if (status === "Withdrawn") return null;
  return (
    <span className="row tight at-end">
      {(status !== "Published" || flags > 0) && (
        <Button small kind="main" busy={publishing.busy} onClick={() => void publishing.run()}>
          {say(flags > 0 ? "keep" : "publish")}
        </Button>
      )}
      {status !== "Rejected" && (
        <Button small onClick={() => setAsking("reject")}>
          {say("reject")}
        </Button>
      )}
      <Button small kind="plain" onClick={() => setAsking("reply")}>
        {say("reply")}
      </Button>
      {asking && <Words review={review} of={asking} onClose={() => setAsking(null)} />}
    </span>
  );
}

type WordsProps = { review: Moderated; of: "reject" | "reply"; onClose: () => void };

/** The words that go with a decision: for the writer, or for everybody. */
function Words({ review, of, onClose }: WordsProps) {
  const say = useModerationWords();
  const house = useHouseWords();
  const form = useId();
  const rejects = of === "reject";
  const { reviewId } = review;
  const sending = useDo<{ text: string }>({
    act: ({ text }) => (rejects ? reject(reviewId, text) : reply(reviewId, text)),
    optimistic: ({ text }) =>
      become(new Set([reviewId]), rejects ? { status: "Rejected", flags: 0 } : { reply: text }),
    said: () => say(rejects ? "rejectedSaid" : "repliedSaid"),
    after: onClose,
    quiet: true,
  });
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={sending.busy}>
        {say(of)}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(rejects ? "rejectTitle" : "replyTitle")}
      actions={actions}
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void sending.run(fieldsOf(event, ["text"]))}
      >
        <TextArea
          label={say(rejects ? "rejectReason" : "replyText")}
          name="text"
          rows={4}
          maxLength={rejects ? 500 : 5000}
          required={rejects}
          defaultValue={rejects ? "" : review.reply}
        />
        <ProblemNote problem={sending.problem} />
      </form>
    </Dialog>
  );
}
