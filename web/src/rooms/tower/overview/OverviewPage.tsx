import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { useFigures } from "@/live/feed";
import { useContextNames } from "@/live/words";
import { money, number } from "@/words/format";
import { useTowerWords } from "../words";
import { countOf, isOpen, seen, worthOf } from "./figures";
import { Lags, useLags } from "./Lags";
import { NoFigures } from "./NoFigures";
import { OverTime } from "./OverTime";
import { Payments } from "./Payments";
import { Statuses } from "./Statuses";
import { StockAlerts } from "./StockAlerts";
import { Tile } from "./Tile";

/** The whole business at a glance, live. */
export function OverviewPage() {
  const say = useTowerWords();
  const figures = useFigures();
  const lags = useLags();
  const contextName = useContextNames();
  const { orders, stock, shipments, payments } = seen(figures);
  const isThere = Object.keys(figures).length > 0;
  const open = orders.filter(isOpen);
  const waiting = countOf(orders.filter(({ status }) => status === "AwaitingStock"));
  const sold = orders.filter(({ status }) => !["Cancelled", "Cancelling"].includes(status));
  const [worth] = worthOf(open);
  const slowest = Object.entries(lags ?? {}).sort(([, a], [, b]) => b - a)[0];
  const where = contextName(slowest?.[0].split(".")[0] ?? "");
  const onTheWay = shipments
    ? shipments.inTransit + shipments.outForDelivery + shipments.delayed
    : 0;
  if (!isThere) {
    return (
      <Page title={say("title")} lead={say("lead")}>
        <NoFigures />
      </Page>
    );
  }
  return (
    <Page title={say("title")} lead={say("lead")}>
      <div className="tower-tiles">
        <Tile
          label={say("open")}
          value={number(countOf(open))}
          note={worth && say("worth", { amount: money(worth[1], worth[0]) })}
          to="/desk"
        />
        <Tile
          label={say("waiting")}
          value={number(waiting)}
          tone={waiting ? "warn" : undefined}
          to="/desk?status=AwaitingStock"
        />
        {worthOf(sold).map(([currency, amount]) => (
          <Tile
            key={currency}
            label={say("sold")}
            value={<Money amount={amount} currency={currency} />}
            note={say("soldNote", { count: countOf(sold.filter((o) => o.currency === currency)) })}
          />
        ))}
        {shipments && (
          <Tile
            label={say("onTheWay")}
            value={number(onTheWay)}
            note={shipments.late ? say("late", { count: shipments.late }) : say("onTime")}
            tone={shipments.late ? "bad" : undefined}
            to="/tower/map?show=shipments"
          />
        )}
        {stock && (
          <Tile
            label={say("stock")}
            value={number(stock.available)}
            note={say("stockNote", { count: stock.skus })}
            to="/desk/stock"
          />
        )}
        {slowest && (
          <Tile
            label={say("lag")}
            value={number(slowest[1])}
            note={slowest[1] ? say("lagNote", { name: where }) : say("lagNone")}
            tone={slowest[1] > 1000 ? "bad" : undefined}
          />
        )}
      </div>
      {orders.length === 0 ? (
        <Card>
          <EmptyState icon="chart" title={say("noFigures")}>
            {say("noFiguresLead")}
          </EmptyState>
        </Card>
      ) : (
        <OverTime />
      )}
      <div className="columns tower-cards">
        <Statuses orders={orders} />
        {payments.length > 0 && <Payments totals={payments} />}
        <StockAlerts />
        {lags && <Lags lags={lags} />}
      </div>
    </Page>
  );
}
