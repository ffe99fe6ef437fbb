import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { BarChart, LineChart } from "@/design/Chart";
import { useUrlState } from "@/url/state";
import { dateTime } from "@/words/format";
import { useTowerWords } from "../words";
import { counted, fitting, SPANS, type Span, stepsOf } from "./figures";

/** Enough to tell how far one must look back to see how the business goes. */
const LATEST = { query: { limit: 100 } };

/** Orders and shipments as they came, until now. */
export function OverTime() {
  const say = useTowerWords();
  const [{ span }, set] = useUrlState({ span: "" });
  const isChosen = span in SPANS;
  const latest = useAsk("/api/v1/orders", LATEST, { when: !isChosen });
  const moments = latest.data?.items.map((order) => order.orderDate) ?? [];
  const chosen = isChosen ? (span as Span) : fitting(moments, Date.now());
  const query = stepsOf(chosen, Date.now());
  const asked = { when: isChosen || latest.data !== undefined };
  const orders = useAsk("/api/v1/orders/over-time", { query }, asked);
  const shipments = useAsk("/api/v1/shipment-counts/over-time", { query }, asked);
  const label = (from: number) =>
    dateTime(
      from,
      chosen === "hour" || chosen === "day"
        ? { hour: "2-digit", minute: "2-digit" }
        : { day: "numeric", month: "numeric" },
    );
  const points = (found: readonly { beginsAt: string; value: number }[]) =>
    counted(found, chosen, Date.now()).map(({ from, value }) => ({ label: label(from), value }));
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
      </fieldset>
      <div className="columns tower-cards">
        <Card title={say("ordersOverTime")}>
          <Answered from={orders}>
            {({ items }) => (
              <LineChart
                label={say("ordersOverTime")}
                points={points(items.map((one) => ({ ...one, value: one.orders })))}
              />
            )}
          </Answered>
        </Card>
        <Card title={say("shipmentsOverTime")}>
          <Answered from={shipments}>
            {({ items }) => (
              <BarChart
                label={say("shipmentsOverTime")}
                points={points(items.map((one) => ({ ...one, value: one.shipments })))}
              />
            )}
          </Answered>
        </Card>
      </div>
    </section>
  );
}
