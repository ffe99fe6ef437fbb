import type { Schema } from "@/api/answers";
import { Meter } from "@/design/Meter";
import { Stars } from "@/reviews/Stars";
import { number } from "@/words/format";
import { useReviewsWords } from "./words";

const STARS = ["five", "four", "three", "two", "one"] as const;

/** The average, and how many gave how many stars. */
export function Rating({ rating }: { rating: Schema<"reviews.RatingAnswer"> }) {
  const say = useReviewsWords();
  if (rating.average === null) return <p className="soft">{say("none")}</p>;
  return (
    <div className="stack tight">
      <div className="row">
        <Stars rating={rating.average} size={24} />
        <strong>{number(rating.average)}</strong>
        <span className="soft">{say("counted", { count: rating.count })}</span>
      </div>
      <div className="histogram">
        {STARS.map((name, n) => (
          <Bar
            key={name}
            label={say("stars", { count: 5 - n })}
            count={rating[name]}
            max={rating.count}
          />
        ))}
      </div>
    </div>
  );
}

function Bar({ label, count, max }: { label: string; count: number; max: number }) {
  return (
    <>
      <span className="soft">{label}</span>
      <Meter label={label} value={count} max={max} />
      <span className="soft">{count}</span>
    </>
  );
}
