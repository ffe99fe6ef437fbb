import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { DateTime } from "@/design/DateTime";
import { Stars } from "@/reviews/Stars";
import { useMay } from "@/session/session";
import { useReviewsWords } from "./words";

type Review = Schema<"reviews.ReviewAnswer">;

/** What one buyer says, the shop's answer, and whether it helped. */
export function ReviewItem({ review, voted }: { review: Review; voted?: boolean }) {
  const say = useReviewsWords();
  const may = useMay("reviews:write:own");
  const { reviewId } = review;
  const params = { path: { reviewId } };
  const voting = useDo<boolean | null>({
    act: (isHelpful) => api.PUT("/api/v1/reviews/{reviewId}/vote", { params, body: { isHelpful } }),
    optimistic: (now) => {
      patch<Review>("/api/v1/products/{productId}/reviews", (one) =>
        one.reviewId === reviewId ? recounted(one, voted, now) : one,
      );
    },
  });
  const flagging = useDo({
    act: () => api.POST("/api/v1/reviews/{reviewId}/flags", { params, body: {} }),
    said: () => say("flagged"),
  });
  const vote = (way: boolean) => void voting.run(voted === way ? null : way);
  return (
    <article className="review stack tight">
      <div className="row">
        <Stars rating={review.rating} />
        {review.title && <strong>{review.title}</strong>}
      </div>
      <p className="soft">
        {review.author || say("somebody")} · <DateTime at={review.writtenAt} as="day" />
      </p>
      {review.text && <p className="review-text lines">{review.text}</p>}
      {review.reply && (
        <div className="reply">
          <p className="soft">{say("reply")}</p>
          <p className="review-text lines">{review.reply}</p>
        </div>
      )}
      <div className="row tight">
        <span className="soft">{say("wasHelpful")}</span>
        <Button small aria-pressed={voted === true} disabled={!may} onClick={() => vote(true)}>
          {say("yes", { count: review.helpful })}
        </Button>
        <Button small aria-pressed={voted === false} disabled={!may} onClick={() => vote(false)}>
          {say("no", { count: review.unhelpful })}
        </Button>
        {may && (
          <Button small kind="plain" busy={flagging.busy} onClick={() => void flagging.run()}>
            {say("flag")}
          </Button>
        )}
      </div>
    </article>
  );
}

/** The counts once a vote has become another. */
export function recounted(review: Review, before: boolean | undefined, now: boolean | null) {
  const change = (way: boolean) => Number(now === way) - Number(before === way);
  const { helpful, unhelpful } = review;
  return { ...review, helpful: helpful + change(true), unhelpful: unhelpful + change(false) };
}
