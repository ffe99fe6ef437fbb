import { expect, it } from "vitest";
import { DESK } from "@/rooms/desk/manifest";
import { TOWER } from "@/rooms/tower/manifest";
import type { Session } from "@/session/session";
import { groupsFor, homeOf, isOpen, pagesFor, roomsFor, startOf } from "./rooms";

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

it("pages stand under headings, and no heading stands alone", () => {
  const told = (of: Session) =>
    groupsFor(DESK, of).map(({ name, pages }) => [name?.en, pages.map((page) => page.path)]);
  expect(told(CARRIER)).toEqual([["Sales", ["/desk/shipments"]]]);
  expect(told(who("buyer", "vendors:read", "inventory:read"))).toEqual([
    ["Inventory", ["/desk/stock", "/desk/warehouses"]],
    ["Purchasing", ["/desk/purchases", "/desk/vendors"]],
  ]);
  expect(DESK.pages.filter(({ group }) => group === undefined)).toEqual([]);
  expect(groupsFor(TOWER, CARRIER).map(({ name }) => name)).toEqual([undefined]);
});
