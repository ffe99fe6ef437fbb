/* Orders on their way: a lane for each status, a token for each order seen lately. */

import { h } from "./dom.js";

const TOKENS_MAX = 6;
const LANES = [
  ["Placed", "Placed", ""],
  ["AwaitingStock", "Awaiting stock", "wait"],
  ["Reserved", "Reserved", ""],
  ["Confirmed", "Confirmed", ""],
  ["Processing", "Processing", ""],
  ["Shipped", "Shipped", ""],
  ["Delivered", "Delivered", "good"],
  ["Cancelled", "Cancelled", "bad"],
];
const AFTER = {
  OrderPlaced: () => "Placed",
  OrderAwaitingStock: () => "AwaitingStock",
  OrderReserved: () => "Reserved",
  OrderConfirmed: () => "Confirmed",
  OrderProcessing: () => "Processing",
  OrderDispatched: (data) => (data.complete ? "Shipped" : "Processing"),
  OrderDelivered: (data) => (data.complete ? "Delivered" : ""),
  OrderCancelled: (data) => (data.shipped ? "Shipped" : "Cancelled"),
};

export function statusAfter(event) {
  const [context, type] = event.type.split(".");
  return context === "orders" && AFTER[type] ? AFTER[type](event.data ?? {}) : "";
}

export const whole = new Intl.NumberFormat();

export function money(amount, currency) {
  const format = new Intl.NumberFormat(undefined, { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits;
  const value = amount / 10 ** digits;
  const compact = { notation: "compact", maximumFractionDigits: 1 };
  const short = value >= 100_000 ? compact : {};
  return new Intl.NumberFormat(undefined, { style: "currency", currency, ...short }).format(value);
}

export class Lanes {
  constructor(list) {
    this.lanes = new Map();
    this.tokens = new Map();
    for (const [status, title, tone] of LANES) {
      const count = h("span", { class: "count" }, "–");
      const worth = h("span", { class: "worth" });
      const tokens = h("div", { class: "tokens" });
      const lane = h("li", { class: "lane", "data-tone": tone }, h("h3", {}, title), count, worth, tokens);
      list.append(lane);
      this.lanes.set(status, { count, worth, tokens });
    }
  }

  /* The true numbers; what no lane is for counts where it is shown nearest. */
  figures(rows) {
    const sums = new Map([...this.lanes.keys()].map((status) => [status, { orders: 0, worth: new Map() }]));
    for (const row of rows) {
      const sum = sums.get(row.status === "Cancelling" ? "Cancelled" : row.status);
      if (!sum) continue;
      sum.orders += row.orders;
      sum.worth.set(row.currency, (sum.worth.get(row.currency) ?? 0) + row.totalAmount);
    }
    for (const [status, { orders, worth }] of sums) {
      const lane = this.lanes.get(status);
      lane.count.textContent = whole.format(orders);
      lane.worth.textContent = [...worth].map(([currency, amount]) => money(amount, currency)).join(" · ");
    }
  }

  move(event, status) {
    const id = event.data?.orderId;
    if (!id) return; // not told to whom it would tell a guest's cart
    this.put(id, event.data?.orderNumber, status);
  }

  put(id, number, status) {
    const lane = this.lanes.get(status);
    if (!lane) return;
    const known = this.tokens.get(id);
    const before = known?.getBoundingClientRect();
    const token = known ?? h("span", { class: "token" }, number || id.slice(-8));
    if (number) token.textContent = number;
    lane.tokens.prepend(token);
    this.tokens.set(id, token);
    while (lane.tokens.children.length > TOKENS_MAX) this.forget(lane.tokens.lastElementChild);
    this.slide(token, before);
  }

  forget(token) {
    token.remove();
    for (const [id, known] of this.tokens) {
      if (known === token) this.tokens.delete(id);
    }
  }

  slide(token, before) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches || !token.animate) return;
    const after = token.getBoundingClientRect();
    const from = before
      ? { transform: `translate(${before.left - after.left}px, ${before.top - after.top}px)` }
      : { opacity: 0, transform: "translateY(-.4rem)" };
    token.animate([from, { opacity: 1, transform: "none" }], { duration: 550, easing: "ease-in-out" });
  }
}
