import { Fragment } from "react";
import { Link } from "wouter";
import { Card } from "@/design/Card";
import { Meter } from "@/design/Meter";
import { STATUSES } from "@/orders/order";
import { useOrderWords } from "@/orders/words";
import { number } from "@/words/format";
import { useTowerWords } from "../words";
import { countOf, type InStatus } from "./figures";

/** How many orders stand where, each leading to them. */
export function Statuses({ orders }: { orders: readonly InStatus[] }) {
  const say = useTowerWords();
  const status = useOrderWords();
  const of = (name: string) => countOf(orders.filter((each) => each.status === name));
  const most = Math.max(1, ...STATUSES.map(of));
  return (
    <Card title={say("byStatus")}>
      <div className="tower-bars">
        {STATUSES.map((name) => (
          <Fragment key={name}>
            <Link href={`/desk?status=${name}`}>{status(name)}</Link>
            <Meter label={status(name)} value={of(name)} max={most} />
            <span className="numeric">{number(of(name))}</span>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}
