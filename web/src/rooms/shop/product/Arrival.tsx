import { useAsk } from "@/api/ask";
import { Icon } from "@/design/Icon";
import { daysOf, useArrival } from "../checkout/arrival";
import { useDestination } from "./destination";

type Props = { currency: string; spend: number; weightG: number | undefined };

/** By which way one of it would be there when, as the checkout will say; nothing if not known. */
export function Arrival({ currency, spend, weightG = 0 }: Props) {
  const arrives = useArrival();
  const to = useDestination(currency);
  const query = { currency, spend, weightG, ...to };
  const { data } = useAsk(
    "/api/v1/pricing/delivery-times",
    { query },
    { when: to !== undefined, keep: true },
  );
  const ways = data?.items.filter((way) => daysOf(way)) ?? [];
  if (ways.length === 0) return null;
  return (
    <ul className="arrivals">
      {ways.map((way) => (
        <li key={way.method} className="row tight">
          <Icon name="truck" /> {way.name} <span className="small soft">{arrives(way)}</span>
        </li>
      ))}
    </ul>
  );
}
