import { expect, it } from "vitest";
import { type Passed, routeOf } from "./route";

const NOWHERE = { status: null, city: "", country: "", latitude: null, longitude: null };
const seen = (city: string, country: string) => ({ ...NOWHERE, city, country });
const parcel = (...events: Passed["events"]): Passed => ({
  originCity: "Leipzig",
  originCountry: "DE",
  destinationCity: "Lisboa",
  destinationCountry: "PT",
  // The newest comes first, as it is answered.
  events: [...events].reverse(),
});

it("a parcel goes from where it was sent by way of where it was seen", () => {
  const route = routeOf(parcel(seen("Leipzig", "DE"), seen("Paris", "FR"), NOWHERE));
  expect(route?.groups.map(({ key }) => key)).toEqual(["Leipzig, DE", "Paris, FR", "Lisboa, PT"]);
  expect(route?.ways.map(({ from, to }) => [from, to])).toEqual([
    [
      [12.37, 51.34],
      [2.35, 48.86],
    ],
  ]);
  expect(route?.here).toBe("Paris, FR");
});

it("a scan's own place counts before that of its city", () => {
  const route = routeOf(parcel({ ...seen("Paris", "FR"), latitude: 49, longitude: 2.5 }));
  expect(route?.groups.find(({ key }) => key === "Paris, FR")?.spot).toEqual([2.5, 49]);
});

it("a parcel that was delivered is where it was sent to", () => {
  const route = routeOf(parcel(seen("Paris", "FR"), { ...NOWHERE, status: "Delivered" }));
  expect(route?.here).toBe("Lisboa, PT");
  expect(route?.ways).toHaveLength(2);
});

it("a parcel that was seen nowhere has no map", () => {
  expect(routeOf(parcel())).toBeNull();
  expect(routeOf(parcel(NOWHERE, seen("", "")))).toBeNull();
  expect(routeOf(parcel({ ...seen("Leipzig", "DE"), status: "Created" }))).toBeNull();
});
