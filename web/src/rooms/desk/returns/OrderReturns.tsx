import { useState } from "react";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import type { Order } from "@/orders/order";
import { kindOf, linesOf, othersOf } from "@/returns/back";
import { ReturnBadge } from "@/returns/ReturnBadge";
import { useReturnWords } from "@/returns/words";
import { useMay } from "@/session/session";
import { Instead } from "./Instead";
import { RequestReturn } from "./RequestReturn";
import { ReturnActions } from "./ReturnActions";
import { ReturnMoney } from "./ReturnMoney";
import { Why } from "./Why";
import { useReturnsWords } from "./words";

/** What comes back of an order. */
export function OrderReturns({ order }: { order: Order }) {
  const say = useReturnsWords();
  const kinds = useReturnWords();
  const may = useMay("returns:read");
  const mayAsk = useMay("returns:write") && order.dispatchedAmount > 0;
  const [asking, setAsking] = useState(false);
  const path = { orderId: order.orderId };
  const returns = useAsk("/api/v1/orders/{orderId}/returns", { path }, { when: may });
  const nameOf = useGoodsNames(skusOf((returns.data?.items ?? []).flatMap(linesOf)));
  if (!may) return null;
  const ask = mayAsk && (
    <Button small icon="return" onClick={() => setAsking(true)}>
      {say("ask")}
    </Button>
  );
  return (
    <Card title={say("title")} actions={ask}>
      <Answered from={returns}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft small">{say("none")}</p>
          ) : (
            <ul className="stack">
              {items.map((back) => (
                <li key={back.returnId} className="stack tight">
                  <div className="row apart tight">
                    <span className="row tight">
                      <strong className="small">{kinds(kindOf(back))}</strong>
                      <ReturnBadge back={back} />
                    </span>
                    <span className="small soft">
                      <DateTime at={back.requestedAt} as="ago" />
                    </span>
                  </div>
                  <span className="small">
                    {counted(linesOf(back), nameOf)}
                    {back.rmaNumber && <span className="soft"> · {back.rmaNumber}</span>}
                  </span>
                  <Why back={back} />
                  {othersOf(back).length > 0 && <Instead back={back} />}
                  <ReturnMoney back={back} currency={order.currency} />
                  <div className="row tight">
                    <ReturnActions back={back} />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {asking && <RequestReturn order={order} onClose={() => setAsking(false)} />}
    </Card>
  );
}
