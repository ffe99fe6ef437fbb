import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Card } from "@/design/Card";
import { isLate, type Shipment } from "@/shipping/shipment";
import { dateTime, duration, number } from "@/words/format";
import { useShipmentsWords } from "./words";

/** Whether it will be late, told by how shipments like it arrived. */
export function Forecast({ shipment }: { shipment: Shipment }) {
  const say = useShipmentsWords();
  const { shipmentId, status, estimatedDelivery } = shipment;
  const isOver = ["Delivered", "Cancelled", "Failed"].includes(status);
  const when = !isOver && estimatedDelivery !== null;
  const found = useAsk("/api/v1/predictions", { query: { shipments: shipmentId } }, { when });
  if (!when) return null;
  return (
    <Card title={say("forecast")}>
      <Answered from={found}>
        {({ items: [likely] }) =>
          likely ? (
            <div className="stack tight">
              {isLate(shipment) && <p className="strong">{say("forecastOver")}</p>}
              <p>
                {say("forecastLate", {
                  time: duration(likely.predictedDelay * 60),
                  at: dateTime(likely.predictedDelivery),
                })}
              </p>
              {likely.basedOn > 0 && (
                <p className="small soft">
                  {say("forecastWhy", {
                    count: likely.basedOn,
                    share: number(likely.confidence, { style: "percent" }),
                  })}
                </p>
              )}
            </div>
          ) : (
            <p className="soft small">{say("forecastGood")}</p>
          )
        }
      </Answered>
    </Card>
  );
}
