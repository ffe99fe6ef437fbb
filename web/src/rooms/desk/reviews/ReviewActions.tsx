import { useState } from "react";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { FormDialog } from "@/design/FormDialog";
import { TextArea } from "@/design/TextArea";
import { RejectReviews } from "./RejectReviews";
import { become, type Moderated, mayPublish, mayReject, publish, reply } from "./review";
import { useModerationWords } from "./words";

/** What can be decided about a review where it stands. */
export function ReviewActions({ review }: { review: Moderated }) {
  const say = useModerationWords();
  const [asking, setAsking] = useState<"reject" | "reply" | null>(null);
  const { status, flags } = review;
  const publishing = useDo({
    act: () => publish(review),
    optimistic: () => become([review], { status: "Published", flags: 0 }),
    said: () => say("publishedSaid", { count: 1 }),
  });
  const close = () => setAsking(null);
  if (status === "Withdrawn") return null;
  return (
    <span className="row tight at-end">
      {mayPublish(review) && (
        <Button small kind="main" busy={publishing.busy} onClick={() => void publishing.run()}>
          {say(flags > 0 ? "keep" : "publish")}
        </Button>
      )}
      {mayReject(review) && (
        <Button small onClick={() => setAsking("reject")}>
          {say("reject")}
        </Button>
      )}
      <Button small kind="plain" onClick={() => setAsking("reply")}>
        {say("reply")}
      </Button>
      {asking === "reject" && <RejectReviews reviews={[review]} onClose={close} />}
      {asking === "reply" && <ReplyToReview review={review} onClose={close} />}
    </span>
  );
}

/** What the business says to a review, for everybody. */
function ReplyToReview({ review, onClose }: { review: Moderated; onClose: () => void }) {
  const say = useModerationWords();
  const replying = useDo<{ text: string }>({
    act: ({ text }) => reply(review.reviewId, text),
    optimistic: ({ text }) => become([review], { reply: text }),
    said: () => say("repliedSaid"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("replyTitle")}
      deed={say("reply")}
      names={["text"]}
      doing={replying}
    >
      <TextArea
        label={say("replyText")}
        name="text"
        rows={4}
        maxLength={5000}
        defaultValue={review.reply}
      />
    </FormDialog>
  );
}
