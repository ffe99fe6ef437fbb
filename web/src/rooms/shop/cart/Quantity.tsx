import { Button } from "@/design/Button";
import { useShopWords } from "../words";

const MOST = 999;

type Props = {
  label: string;
  value: number;
  /** What there are so many of, for who does not see it. */
  of: string;
  onChange: (value: number) => void;
};

/** So many: by two buttons, or typed. */
export function Quantity({ label, value, of, onChange }: Props) {
  const say = useShopWords();
  const set = (next: number) => {
    const whole = Math.min(MOST, Math.max(1, Math.round(next) || 1));
    if (whole !== value) onChange(whole);
  };
  return (
    <div className="quantity">
      <Button
        kind="plain"
        icon="minus"
        aria-label={say("fewer", { name: of })}
        disabled={value < 2}
        onClick={() => set(value - 1)}
      />
      <input
        key={value}
        type="text"
        inputMode="numeric"
        aria-label={`${label}: ${of}`}
        defaultValue={value}
        onBlur={(event) => set(Number(event.target.value))}
        onKeyDown={(event) => event.key === "Enter" && set(Number(event.currentTarget.value))}
      />
      <Button
        kind="plain"
        icon="plus"
        aria-label={say("more", { name: of })}
        disabled={value >= MOST}
        onClick={() => set(value + 1)}
      />
    </div>
  );
}
