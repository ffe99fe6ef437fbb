import { type FormEvent, useState } from "react";
import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { TextArea } from "@/design/TextArea";
import { StarsField } from "@/reviews/Stars";
import { useHouseWords } from "@/words/house";
import { language } from "@/words/language";
import { useReviewsWords } from "./words";

type Props = {
  productId: string;
  own: Schema<"reviews.OwnReviewAnswer">;
  onDone: () => void;
};

/** Stars and words, written for the first time or changed. */
export function ReviewForm({ productId, own, onDone }: Props) {
  const say = useReviewsWords();
  const house = useHouseWords();
  const [rating, setRating] = useState(own.rating ?? 0);
  const [freshId] = useState(newId);
  const sending = useDo<{ title: string; text: string; author: string }>({
    act: ({ title, text, author }) =>
      own.reviewId
        ? api.PUT("/api/v1/reviews/{reviewId}", {
            params: { path: { reviewId: own.reviewId } },
            body: { rating, title, text, userId: own.userId },
          })
        : api.POST("/api/v1/products/{productId}/reviews", {
            params: { path: { productId } },
            body: {
              reviewId: freshId,
              userId: own.userId,
              rating,
              title,
              text,
              author,
              language: language(),
            },
          }),
    said: () => say("sent"),
    after: onDone,
    quiet: true,
  });
  function submit(event: FormEvent<HTMLFormElement>): void {
    void sending.run(fieldsOf(event, ["title", "text", "author"]));
  }
  return (
    <form className="stack" onSubmit={submit}>
      <StarsField label={say("rating")} value={rating} onChange={setRating} />
      <Field label={say("headline")} name="title" maxLength={120} defaultValue={own.title ?? ""} />
      <TextArea
        label={say("text")}
        name="text"
        rows={5}
        maxLength={5000}
        defaultValue={own.text ?? ""}
      />
      {!own.reviewId && <Field label={say("author")} name="author" maxLength={80} />}
      <ProblemNote problem={sending.problem} />
      <div className="row">
        <Button kind="main" type="submit" busy={sending.busy}>
          {say("send")}
        </Button>
        <Button onClick={onDone}>{house("do.cancel")}</Button>
      </div>
    </form>
  );
}
