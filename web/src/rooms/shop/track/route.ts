import type { AnswerOf } from "@/api/answers";
import { type Group, type Placed, placed } from "@/map/places";
import type { Way } from "@/map/WorldMap";

export type Trace = AnswerOf<"/api/v1/shipments/tracking/{trackingNumber}">;
type Seen = Pick<Trace["events"][number], "status" | "city" | "country" | "latitude" | "longitude">;
export type Passed = Pick<
  Trace,
  "originCity" | "originCountry" | "destinationCity" | "destinationCountry"
> & { events: readonly Seen[] };
export type Route = {
  groups: readonly Group[];
  ways: readonly Way[];
  /** The key of the place where it was seen last. */
  here: string;
};

/** Where a parcel came from, was seen and goes; nothing while it was seen nowhere we know. */
export function routeOf(trace: Passed): Route | null {
  const to = placed({ city: trace.destinationCity ?? "", country: trace.destinationCountry ?? "" });
  // That it was made ready is no scan, and may be told after the first of them.
  const seen = trace.events
    .filter(({ status }) => status !== "Created")
    .map((one) => spotOf(one) ?? (one.status === "Delivered" ? to : null))
    .filter((one) => one !== null)
    .reverse();
  const last = seen.at(-1);
  if (!last) return null;
  const from = placed({ city: trace.originCity ?? "", country: trace.originCountry ?? "" });
  const passed = [...(from ? [from] : []), ...seen];
  const groups = new Map<string, Group>();
  for (const one of [...passed, ...(to ? [to] : [])]) {
    groups.set(one.key, { ...one, count: 1 });
  }
  const ways = passed.flatMap((one, n): Way[] => {
    const next = passed[n + 1];
    return next && next.key !== one.key
      ? [{ id: `${n} ${one.key}`, from: one.spot, to: next.spot }]
      : [];
  });
  return { groups: [...groups.values()], ways, here: last.key };
}

/** Where the scan says, to a tenth of a degree, else where its city is. */
function spotOf({ city, country, latitude, longitude }: Seen): Placed | null {
  if (latitude === null || longitude === null) return placed({ city, country });
  const key = city ? `${city}, ${country}` : `${latitude}, ${longitude}`;
  return { spot: [longitude, latitude], exact: true, key };
}
