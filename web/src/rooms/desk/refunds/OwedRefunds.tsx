import { usePages } from "@/api/ask";
import { Card } from "@/design/Card";
import { money } from "@/words/format";
import { keyOf, NoteSent, PATH } from "./NoteSent";
import { useRefundsWords } from "./words";

/** What of an order is still to be sent back by transfer. */
export function OwedRefunds({ orderId }: { orderId: string }) {
  const say = useRefundsWords();
  const { items } = usePages(PATH, { query: { orderId } });
  if (!items.length) return null;
  return (
    <Card title={say("title")}>
      <ul className="divided">
        {items.map((one) => (
          <li key={keyOf(one)} className="row apart">
            <span className="small">
              {say("toSend", { amount: money(one.amount, one.currency) })}
            </span>
            <NoteSent refund={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
