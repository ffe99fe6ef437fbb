import { useState } from "react";
import { useAsk, usePages } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { More } from "@/design/More";
import { Select } from "@/design/Select";
import { useSession } from "@/session/session";
import { OwnReview } from "./OwnReview";
import { Rating } from "./Rating";
import { ReviewItem } from "./ReviewItem";
import { useReviewsWords } from "./words";

const SORTS = { newest: "newest", helpful: "helpful", best: "-rating", worst: "rating" } as const;
type Sort = keyof typeof SORTS;

/** The stars of a product, what its buyers say, and the place to say it. */
export function Reviews({ productId }: { productId: string }) {
  const say = useReviewsWords();
  const who = useSession();
  const [sort, setSort] = useState<Sort>("helpful");
  const [stars, setStars] = useState("");
  const path = { productId };
  const rating = useAsk("/api/v1/products/{productId}/rating", { path });
  const query = { sort: SORTS[sort], limit: 10, ...(stars && { rating: Number(stars) }) };
  const pages = usePages("/api/v1/products/{productId}/reviews", { path, query });
  const votes = useAsk(
    "/api/v1/products/{productId}/own-votes",
    { path, query: { userId: who?.userId ?? "" } },
    { when: Boolean(who) },
  );
  const voted = new Map(votes.data?.items.map((vote) => [vote.reviewId, vote.isHelpful]));
  return (
    <Card title={say("title")}>
      <div className="stack">
        <Answered from={rating}>{(found) => <Rating rating={found} />}</Answered>
        <OwnReview productId={productId} />
        {(rating.data?.count ?? 0) > 1 && (
          <div className="row">
            <Select
              label={say("sort")}
              options={(Object.keys(SORTS) as Sort[]).map((value) => ({
                value,
                label: say(value),
              }))}
              value={sort}
              onChange={(event) => setSort(event.target.value as Sort)}
            />
            <Select
              label={say("only")}
              none={say("any")}
              options={["5", "4", "3", "2", "1"].map((value) => ({
                value,
                label: say("stars", { count: Number(value) }),
              }))}
              value={stars}
              onChange={(event) => setStars(event.target.value)}
            />
          </div>
        )}
        {pages.items.map((review) => (
          <ReviewItem key={review.reviewId} review={review} voted={voted.get(review.reviewId)} />
        ))}
        <More pages={pages} />
      </div>
    </Card>
  );
}
