import { expect, it } from "vitest";
import { DESK } from "@/rooms/desk/manifest";
import type { Session } from "@/session/session";
import { homeOf, isOpen, pagesFor, roomsFor, startOf } from "./rooms";

const who = (role: string, ...scopes: string[]) => ({ role, scopes }) as unknown as Session;
const CARRIER = who("carrier", "identity:read:own", "shipping:read:own", "shipping:write:own");
const CUSTOMER = who("customer", "orders:read:own", "shipping:read:own");
const WAREHOUSE = who("warehouse", "orders:read", "shipping:read", "identity:read:own");

it("a carrier enters the desk for its shipments and begins there", () => {
  expect(roomsFor(CARRIER).map((room) => room.id)).toEqual(["shop", "desk"]);
  expect(pagesFor(DESK, CARRIER).map((page) => page.path)).toEqual(["/desk/shipments"]);
  expect(startOf(CARRIER)).toBe("/desk/shipments");
  expect(homeOf(DESK, CARRIER)).toBe("/desk/shipments");
});

it("a page is closed to whoever may not see what is on it, also by its address", () => {
  for (const path of ["/desk", "/desk/orders/o-1", "/desk/customers", "/desk/stock/LAMP"]) {
    expect(isOpen(DESK, path, CARRIER), path).toBe(false);
  }
  for (const path of ["/desk/shipments", "/desk/shipments/s-1"]) {
    expect(isOpen(DESK, path, CARRIER), path).toBe(true);
  }
});

it("what is only one's own opens no page of the desk", () => {
  expect(roomsFor(CUSTOMER).map((room) => room.id)).toEqual(["shop"]);
  expect(pagesFor(DESK, WAREHOUSE).map((page) => page.path)).toEqual(["/desk", "/desk/shipments"]);
  expect(homeOf(DESK, WAREHOUSE)).toBe("/desk");
});
