import { Money } from "@/design/Money";
import { useGoodsWords } from "./words";

type Props = { amount: number; regular?: number | null; currency: string };

/** What it costs, and beside it, struck through, what it costs when this price has ended. */
export function Price({ amount, regular, currency }: Props) {
  const say = useGoodsWords();
  if (regular == null || regular <= amount) return <Money amount={amount} currency={currency} />;
  return (
    <>
      <ins className="reduced">
        <Money amount={amount} currency={currency} />
      </ins>{" "}
      <span className="only-read">{say("insteadOf")}</span>
      <s className="soft small">
        <Money amount={regular} currency={currency} />
      </s>
    </>
  );
}
