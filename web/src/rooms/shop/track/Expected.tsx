import { DateTime } from "@/design/DateTime";
import { dayRange, number } from "@/words/format";
import type { Trace } from "./route";
import { useTrackWords } from "./words";

type Props = Pick<Trace, "estimatedDelivery" | "actualDelivery" | "forecast">;

/** When it came; else when it was promised, and when it will likely come, and how sure that is. */
export function Expected({ estimatedDelivery, actualDelivery, forecast }: Props) {
  const say = useTrackWords();
  if (actualDelivery) {
    return (
      <>
        <dt>{say("arrived")}</dt>
        <dd>
          <DateTime at={actualDelivery} />
        </dd>
      </>
    );
  }
  return (
    <>
      {estimatedDelivery && (
        <>
          <dt>{say("expected")}</dt>
          <dd>
            <DateTime at={estimatedDelivery} as="day" />
          </dd>
        </>
      )}
      {forecast && (
        <>
          <dt>{say("likely")}</dt>
          <dd>
            {dayRange(forecast.earliest, forecast.latest)}
            <div className="small soft">
              {say("sure", {
                share: number(forecast.share, { style: "percent" }),
                count: number(forecast.basedOn),
              })}
            </div>
          </dd>
        </>
      )}
    </>
  );
}
