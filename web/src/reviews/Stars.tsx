import { Icon } from "@/design/Icon";
import { number } from "@/words/format";
import { useReviewWords } from "./words";
import "./reviews.css";

const FIVE = [1, 2, 3, 4, 5] as const;

/** Stars as a reader sees them; the words say how many. */
export function Stars({ rating, size = 18 }: { rating: number; size?: number }) {
  const say = useReviewWords();
  return (
    <span className="stars" role="img" aria-label={say("ofFive", { stars: number(rating) })}>
      {FIVE.map((star) => (
        <span key={star} className={star <= Math.round(rating) ? "star full" : "star"}>
          <Icon name="star" size={size} />
        </span>
      ))}
    </span>
  );
}

/** Stars to choose from, with arrow keys too. */
export function StarsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (stars: number) => void;
}) {
  const say = useReviewWords();
  return (
    <fieldset className="stars-field">
      <legend className="label">{label}</legend>
      <span className="stars">
        {FIVE.map((star) => (
          <label key={star} className={star <= value ? "star full" : "star"}>
            <input
              type="radio"
              name="rating"
              value={star}
              required
              checked={star === value}
              onChange={() => onChange(star)}
              aria-label={say("ofFive", { stars: star })}
            />
            <Icon name="star" size={28} />
          </label>
        ))}
      </span>
    </fieldset>
  );
}
