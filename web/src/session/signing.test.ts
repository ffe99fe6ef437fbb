import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holds, holdsAll, keep, type Session, session } from "./session";
import { renew, signIn, signOut } from "./signing";

const KNOWN: Session = {
  accessToken: "old",
  refreshToken: "refresh-1",
  userId: "u",
  username: "ada",
  businessId: "main",
  role: "customer",
  scopes: ["orders:read:own", "catalog:read"],
  expiresAt: 0,
};

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

let asked: ReturnType<typeof vi.fn<typeof fetch>>;
beforeEach(() => {
  asked = vi.fn<typeof fetch>();
  vi.stubGlobal("fetch", asked);
  keep(KNOWN);
});
afterEach(() => {
  vi.unstubAllGlobals();
  keep(null);
});

describe("a session", () => {
  it("is renewed once, however many ask at the same time", async () => {
    asked.mockResolvedValue(answer(200, { ...KNOWN, accessToken: "new", expiresIn: 900 }));
    expect(await Promise.all([renew("old"), renew("old"), renew("old")])).toEqual([
      true,
      true,
      true,
    ]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(session()?.accessToken).toBe("new");
    expect(session()?.username).toBe("ada");
  });

  it("takes up what another tab has renewed", async () => {
    localStorage.setItem("entrepot.session", JSON.stringify({ ...KNOWN, accessToken: "theirs" }));
    expect(await renew("old")).toBe(true);
    expect(asked).not.toHaveBeenCalled();
    expect(session()?.accessToken).toBe("theirs");
  });

  it("ends when its refresh token counts no more", async () => {
    asked.mockResolvedValue(answer(401, { reason: "UNAUTHENTICATED" }));
    expect(await renew("old")).toBe(false);
    expect(session()).toBeNull();
  });

  it("outlives a network that is away", async () => {
    asked.mockRejectedValue(new TypeError("no network"));
    await expect(renew("old")).rejects.toThrow(TypeError);
    expect(session()).not.toBeNull();
  });

  it("ends here at once when somebody signs out, whatever the server says", async () => {
    asked.mockRejectedValue(new TypeError("no network"));
    await signOut();
    expect(session()).toBeNull();
  });

  it("is not begun with a wrong password, and the problem says so", async () => {
    asked.mockResolvedValue(answer(401, { title: "Unauthorized", detail: "wrong" }));
    await expect(signIn("ada", "x")).rejects.toMatchObject({ status: 401, detail: "wrong" });
  });
});

describe("scopes", () => {
  it("tell one's own from everybody's", () => {
    expect(holds(KNOWN, "orders:read")).toBe(true);
    expect(holdsAll(KNOWN, "orders:read")).toBe(false);
    expect(holdsAll(KNOWN, "catalog:read")).toBe(true);
    expect(holds(null, "catalog:read")).toBe(false);
  });
});
