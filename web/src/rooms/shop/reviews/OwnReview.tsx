import { useState } from "react";
import type { Schema } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button, ButtonLink } from "@/design/Button";
import { Stars } from "@/reviews/Stars";
import { useReviewWords } from "@/reviews/words";
import { useSession } from "@/session/session";
import { ReviewForm } from "./ReviewForm";
import { useReviewsWords } from "./words";

type Own = Schema<"reviews.OwnReviewAnswer">;

/** What the visitor may say or has said; nothing for who has not bought it. */
export function OwnReview({ productId }: { productId: string }) {
  const say = useReviewsWords();
  const who = useSession();
  const own = useAsk(
    "/api/v1/products/{productId}/own-review",
    { path: { productId }, query: { userId: who?.userId ?? "" } },
    { when: Boolean(who) },
  );
  if (!who) {
    return (
      <div>
        <ButtonLink to="/sign-in" small>
          {say("signIn")}
        </ButtonLink>
      </div>
    );
  }
  return own.data?.mayReview ? <Said own={own.data} /> : null;
}

function Said({ own }: { own: Own }) {
  const say = useReviewsWords();
  const status = useReviewWords();
  const [writing, setWriting] = useState(false);
  const { productId, reviewId } = own;
  const withdrawing = useDo({
    act: () =>
      api.DELETE("/api/v1/reviews/{reviewId}", {
        params: { path: { reviewId: reviewId ?? "" }, query: { userId: own.userId } },
      }),
    said: () => say("withdrawn"),
  });
  if (writing) {
    return <ReviewForm productId={productId} own={own} onDone={() => setWriting(false)} />;
  }
  if (!reviewId) {
    return (
      <div>
        <Button icon="edit" onClick={() => setWriting(true)}>
          {say("write")}
        </Button>
      </div>
    );
  }
  return (
    <div className="stack tight">
      <div className="row">
        <strong>{say("own")}</strong>
        <Stars rating={own.rating ?? 0} />
        {own.status && <Badge tone={TONES[own.status]}>{status(own.status)}</Badge>}
        <Button small onClick={() => setWriting(true)}>
          {say("change")}
        </Button>
        <Button small kind="plain" busy={withdrawing.busy} onClick={() => void withdrawing.run()}>
          {say("withdraw")}
        </Button>
      </div>
      {own.reason && <p className="soft">{own.reason}</p>}
    </div>
  );
}

const TONES = { Pending: "warn", Published: "good", Rejected: "bad", Withdrawn: "quiet" } as const;
