import { Link } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { Money } from "@/design/Money";
import { SkeletonLines } from "@/design/Skeleton";
import { numberOf } from "@/purchases/purchase";
import { useVendorWords } from "../words";

const SENT = { query: { status: "sent", limit: 5 } };

/** Purchase orders that the vendor has not confirmed. */
export function Waiting() {
  const say = useVendorWords();
  const sent = useAsk("/api/v1/vendor/purchase-orders", SENT);
  return (
    <Card title={say("waits")}>
      <Answered from={sent} waiting={<SkeletonLines lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{say("nothingWaits")}</p>
          ) : (
            <div className="stack tight">
              <ul className="stack tight">
                {items.map((one) => (
                  <li key={one.purchaseOrderId} className="row apart">
                    <span>
                      <span className="mono">{numberOf(one)}</span>{" "}
                      <span className="soft">
                        <DateTime at={one.expectedOn} as="day" />
                      </span>
                    </span>
                    <Money amount={one.goodsCost} currency={one.currency} />
                  </li>
                ))}
              </ul>
              <Link href="/vendor/orders?status=sent">{say("seeOrders")}</Link>
            </div>
          )
        }
      </Answered>
    </Card>
  );
}
