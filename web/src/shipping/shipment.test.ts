import { describe, expect, it } from "vitest";
import { actsOf, isLate, LEADS_TO, type Shipment, STATUSES } from "./shipment";

const NOW = Date.parse("2026-05-02T12:00:00Z");
const AWAY = "2026-05-01T08:00:00Z";
const shipment = (status: Shipment["status"], estimatedDelivery: string | null) =>
  ({ status, estimatedDelivery, dispatchDate: AWAY }) as Shipment;

describe("what may be told of a shipment", () => {
  it("is nothing once it is there or was stopped", () => {
    for (const status of ["Delivered", "Cancelled"] as const) {
      expect(actsOf({ status, dispatchDate: AWAY })).toEqual([]);
    }
  });

  it("does not stop what left, nor dispatch it again", () => {
    for (const status of STATUSES.filter((one) => one !== "Created")) {
      expect(actsOf({ status, dispatchDate: AWAY })).not.toContain("cancel");
      expect(actsOf({ status, dispatchDate: AWAY })).not.toContain("dispatch");
    }
  });

  it("is the same for one that is late before it leaves", () => {
    const waiting = actsOf({ status: "Created", dispatchDate: null });
    expect(actsOf({ status: "Delayed", dispatchDate: null })).toEqual(waiting);
    expect(waiting).not.toContain("deliver");
  });

  it("leads elsewhere, except that late may become later", () => {
    for (const status of STATUSES) {
      for (const act of actsOf({ status, dispatchDate: AWAY })) {
        if (act !== "delay") expect(LEADS_TO[act], `${status} ${act}`).not.toBe(status);
      }
    }
  });
});

describe("a shipment is late", () => {
  it("when its promised day is over and it is not there", () => {
    expect(isLate(shipment("InTransit", "2026-05-02T11:00:00Z"), NOW)).toBe(true);
    expect(isLate(shipment("InTransit", "2026-05-02T13:00:00Z"), NOW)).toBe(false);
    expect(isLate(shipment("Delivered", "2026-05-02T11:00:00Z"), NOW)).toBe(false);
    expect(isLate(shipment("InTransit", null), NOW)).toBe(false);
  });
});
