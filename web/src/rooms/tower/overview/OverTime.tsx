import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { BarChart, LineChart } from "@/design/Chart";
import { useUrlState } from "@/url/state";
import { dateTime } from "@/words/format";
import { useTowerWords } from "../words";
import { counted, fitting, SPANS, type Span } from "./figures";

const LATEST = { query: { limit: 500 } };

/** Orders and shipments as they came, until now. */
export function OverTime() {
  const say = useTowerWords();
  const [{ span }, set] = useUrlState({ span: "" });
  const orders = useAsk("/api/v1/orders", LATEST);
  const moments = orders.data?.items.map((order) => order.orderDate) ?? [];
  const chosen = span in SPANS ? (span as Span) : fitting(moments, Date.now());
  const shipments = useAsk("/api/v1/shipments", LATEST);
  const label = (from: number) =>
    dateTime(
      from,
      chosen === "hour" || chosen === "day"
        ? { hour: "2-digit", minute: "2-digit" }
        : { day: "numeric", month: "numeric" },
    );
  const points = (moments: readonly string[]) =>
    counted(moments, chosen, Date.now()).map(({ from, value }) => ({ label: label(from), value }));
  return (
    <section className="stack" aria-label={say("overTime")}>
      <fieldset className="row close tower-spans" aria-label={say("span")}>
        {(Object.keys(SPANS) as Span[]).map((each) => (
          <Button
            key={each}
            small
            kind="plain"
            aria-pressed={each === chosen}
            onClick={() => set({ span: each })}
          >
            {say(each)}
          </Button>
        ))}
        <span className="small soft">{say("latest", { count: LATEST.query.limit })}</span>
      </fieldset>
      <div className="columns tower-cards">
        <Card title={say("ordersOverTime")}>
          <Answered from={orders}>
            {({ items }) => (
              <LineChart
                label={say("ordersOverTime")}
                points={points(items.map((order) => order.orderDate))}
              />
            )}
          </Answered>
        </Card>
        <Card title={say("shipmentsOverTime")}>
          <Answered from={shipments}>
            {({ items }) => (
              <BarChart
                label={say("shipmentsOverTime")}
                points={points(items.map((shipment) => shipment.createdAt))}
              />
            )}
          </Answered>
        </Card>
      </div>
    </section>
  );
}
