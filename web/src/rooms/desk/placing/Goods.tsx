import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import type { Wanted } from "./quoted";
import { WantedLine } from "./WantedLine";
import { usePlacingWords } from "./words";

export const FIRST: Wanted = { id: 1, sku: "", quantity: 1 };

type Props = {
  lines: readonly Wanted[];
  onLines: (lines: Wanted[]) => void;
  coupon: string;
  refused: boolean;
  onCoupon: (code: string) => void;
};

/** What is wanted, line by line, and the coupon that somebody has. */
export function Goods({ lines, onLines, coupon, refused, onCoupon }: Props) {
  const say = usePlacingWords();
  const id = (lines.at(-1)?.id ?? 0) + 1;
  return (
    <Card title={say("goods")}>
      <div className="stack">
        {lines.map((line) => (
          <WantedLine
            key={line.id}
            line={line}
            onChange={(next) => onLines(lines.map((one) => (one === line ? next : one)))}
            onRemove={
              lines.length > 1 ? () => onLines(lines.filter((one) => one !== line)) : undefined
            }
          />
        ))}
        <div className="row">
          <Button small icon="plus" onClick={() => onLines([...lines, { ...FIRST, id }])}>
            {say("addLine")}
          </Button>
        </div>
        <Field
          label={say("coupon")}
          autoComplete="off"
          maxLength={40}
          value={coupon}
          wrong={refused ? say("couponRefused") : undefined}
          onChange={(event) => onCoupon(event.target.value.toUpperCase())}
        />
      </div>
    </Card>
  );
}
