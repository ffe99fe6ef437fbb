/* Figures of a snapshot: stock, money, shipments. A figure that is not there is not shown. */

import { h, one } from "./dom.js";
import { money, whole } from "./lanes.js";

const SVG = "http://www.w3.org/2000/svg";
const PURSE = [
  ["authorised", "Authorised"],
  ["captured", "Captured"],
  ["refunded", "Refunded"],
  ["voided", "Voided"],
];
const SHIPMENTS = [
  ["created", "Created"],
  ["inTransit", "In transit"],
  ["outForDelivery", "Out for delivery"],
  ["delivered", "Delivered"],
  ["delayed", "Delayed"],
  ["failed", "Failed"],
];

function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/* Parts of a whole as one bar; `point` is a mark across it. */
function meter(parts, total, point) {
  const bar = svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" });
  let x = 0;
  for (const [kind, amount] of parts) {
    const width = total > 0 ? (100 * Math.max(0, amount)) / total : 0;
    bar.append(svg("rect", { class: kind, x, y: 0, width, height: 10 }));
    x += width;
  }
  if (point > 0 && point < total) {
    const at = (100 * point) / total;
    bar.append(svg("line", { class: "point", x1: at, x2: at, y1: 0, y2: 10, "vector-effect": "non-scaling-stroke" }));
  }
  return h("div", { class: "meter" }, bar);
}

function figures(target, rows) {
  target.replaceChildren(...rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

function nothing(words) {
  const element = one("#nothing").content.firstElementChild.cloneNode(true);
  element.textContent = words;
  return element;
}

function showStock(page, totals) {
  if (totals) {
    figures(one("#stock-total"), [
      ["SKUs", whole.format(totals.skus)],
      ["On hand", whole.format(totals.onHand)],
      ["Reserved", whole.format(totals.reserved)],
      ["Available", whole.format(totals.available)],
    ]);
  }
  const items = page?.items ?? [];
  const most = Math.max(1, ...items.map((item) => item.quantityOnHand));
  const rows = items.map((item) => {
    const free = Math.max(0, item.quantityOnHand - item.quantityReserved);
    const low = item.reorderPoint > 0 && item.quantityAvailable <= item.reorderPoint;
    const parts = [["promised", item.quantityReserved], ["free", free]];
    return h(
      "li",
      { class: low ? "low" : false },
      h("span", { class: "name" }, h("b", {}, item.name || item.sku), h("span", {}, `${item.sku} · ${item.warehouseId}`)),
      meter(parts, most, item.reorderPoint),
      h("span", { class: "left" }, h("b", {}, whole.format(item.quantityAvailable)), h("span", {}, `of ${whole.format(item.quantityOnHand)}`)),
    );
  });
  one("#stock").replaceChildren(...(rows.length ? rows : [h("li", {}, nothing("No stock is known yet."))]));
}

function showMoney(page) {
  const currencies = new Map();
  for (const row of page?.items ?? []) {
    if (!currencies.has(row.currency)) currencies.set(row.currency, {});
    currencies.get(row.currency)[row.status] = row.amount;
  }
  const purses = [...currencies].map(([currency, amounts]) => {
    const most = Math.max(1, ...PURSE.map(([status]) => amounts[status] ?? 0));
    const rows = PURSE.map(([status, title]) => {
      const amount = amounts[status] ?? 0;
      const kind = status === "captured" ? "free" : "promised";
      return h("div", {}, h("dt", {}, title), h("dd", {}, money(amount, currency)), meter([[kind, amount]], most, 0));
    });
    return h("dl", { class: "purse" }, rows);
  });
  one("#money").replaceChildren(...(purses.length ? purses : [nothing("No money has moved yet.")]));
}

function showShipments(counts) {
  const rows = SHIPMENTS.filter(([key]) => counts?.[key] !== undefined);
  figures(one("#shipments"), rows.map(([key, title]) => [title, whole.format(counts[key])]));
  if (!rows.length) one("#shipments").replaceChildren(nothing("None yet."));
}

function showOrders(page, lanes) {
  const rows = page?.items ?? [];
  lanes.figures(rows);
  const total = rows.reduce((sum, row) => sum + row.orders, 0);
  one("#orders-sum").textContent = `${whole.format(total)} in all`;
}

export function showFigures(data, lanes) {
  showOrders(data["orders.CountOrders"], lanes);
  showStock(data["inventory.ListStock"], data["inventory.SumStock"]);
  showMoney(data["payments.ListTotals"]);
  showShipments(data["shipping.CountShipments"]);
}
