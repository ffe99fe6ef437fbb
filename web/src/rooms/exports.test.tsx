import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, expect, it, vi } from "vitest";
import { api } from "@/api/client";
import { download } from "@/design/csv";
import { seen } from "@/testing";
import { AuditPage } from "./admin/audit/AuditPage";
import { StaffPage } from "./admin/staff/StaffPage";
import { CustomersPage } from "./desk/customers/CustomersPage";
import { PriceListPage } from "./desk/prices/PriceListPage";
import { ProductsPage } from "./desk/products/ProductsPage";
import { PurchasesPage } from "./desk/purchases/PurchasesPage";
import { ReturnsPage } from "./desk/returns/ReturnsPage";
import { StockPage } from "./desk/stock/StockPage";
import { VendorOrdersPage } from "./vendor/orders/VendorOrdersPage";

vi.mock("@/api/client", () => ({ api: { GET: vi.fn() } }));
vi.mock("@/design/csv", async (real) => ({ ...(await real<object>()), download: vi.fn() }));
vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

type Asked = { params: { query?: { after?: string } } };
const ALL = 76;
const SHOWN = 50;
const LIST = { listId: "l", name: "List", currency: "EUR", channel: "", tier: "" };
const ONE = {
  lines: [],
  options: {},
  variants: [],
  images: [],
  storeIds: [],
  digest: "",
  unitPrice: 1,
};

/** A list of 76, fifty at a time; whatever else is asked has nothing in it. */
async function answer(listed: string, path: string, { params }: Asked): Promise<object> {
  if (path === "/api/v1/pricing/lists/{listId}") return { data: LIST };
  if (path !== listed) return { data: { items: [], next: null } };
  const from = Number(params.query?.after ?? 0);
  const count = Math.min(SHOWN, ALL - from);
  const items = Array.from({ length: count }, (_, n) => {
    const id = `${from + n}`;
    const ids = { userId: id, productId: id, sku: id, stream: id, purchaseOrderId: id };
    const more = { inventoryItemId: id, returnId: id };
    return {
      ...ONE,
      ...ids,
      ...more,
      email: `${id}@x`,
      username: id,
      action: "a.B",
      currency: "EUR",
    };
  });
  return { data: { items, next: from + count < ALL ? String(from + count) : null } };
}

async function shown(page: ReactNode): Promise<HTMLElement> {
  const place = document.createElement("div");
  document.body.replaceChildren(place);
  const cache = new QueryClient();
  const whole = <QueryClientProvider client={cache}>{page}</QueryClientProvider>;
  await act(async () => createRoot(place).render(whole));
  const isThere = () => expect(place.textContent).toContain("Export CSV");
  await seen(isThere);
  return place;
}

beforeEach(() => vi.mocked(download).mockClear());

it.each<[string, string, ReactNode]>([
  ["customers", "/api/v1/users", <CustomersPage key="page" />],
  ["staff", "/api/v1/users", <StaffPage key="page" />],
  ["the audit", "/api/v1/identity/audit", <AuditPage key="page" />],
  ["prices", "/api/v1/pricing/prices", <PriceListPage key="page" listId="l" />],
  ["products", "/api/v1/products", <ProductsPage key="page" />],
  ["stock", "/api/v1/inventory/stock", <StockPage key="page" />],
  ["purchases", "/api/v1/purchase-orders", <PurchasesPage key="page" />],
  ["returns", "/api/v1/returns", <ReturnsPage key="page" />],
  ["a vendor's orders", "/api/v1/vendor/purchase-orders", <VendorOrdersPage key="page" />],
])("the file of %s holds all that there are, not only what is shown", async (_, path, page) => {
  const get = api.GET as unknown as { mockImplementation: (act: unknown) => void };
  get.mockImplementation((asked: string, init: Asked) => answer(path, asked, init));
  const place = await shown(page);
  const button = [...place.querySelectorAll("button")].find((one) =>
    one.textContent?.includes("Export CSV"),
  );
  await act(async () => button?.click());
  await seen(() => expect(download).toHaveBeenCalled());
  const [, content] = vi.mocked(download).mock.calls[0] ?? [];
  expect(String(content).split("\r\n")).toHaveLength(1 + ALL);
});
