import { expect, it } from "vitest";
import { isTracking } from "./tracking";

it("takes an address that has the parcel's number in it, or none", () => {
  expect(isTracking("")).toBe(true);
  expect(isTracking("https://parcels.example/{tracking_number}?lang=en")).toBe(true);
  expect(isTracking("https://parcels.example/all")).toBe(false);
  expect(isTracking("https://parcels.example/{number}")).toBe(false);
  expect(isTracking("javascript:go({tracking_number})")).toBe(false);
});
