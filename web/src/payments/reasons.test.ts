import { describe, expect, it } from "vitest";
import { declineOf, isDecline } from "./reasons";

describe("reasons of a decline", () => {
  it("are found in what the order tells", () => {
    expect(declineOf("payment_declined: insufficient_funds")).toBe("insufficient_funds");
    expect(declineOf("payment_declined: gateway_unavailable")).toBe("gateway_unavailable");
  });

  it("are a plain decline where the bank says no more that we know", () => {
    expect(declineOf("payment_declined: do_not_honor")).toBe("declined");
    expect(declineOf("payment_declined")).toBe("declined");
  });

  it("are told from what people write", () => {
    expect(isDecline("payment_declined: card_declined")).toBe(true);
    expect(isDecline("changed my mind")).toBe(false);
  });
});
