/* The live page: one WebSocket, figures from its snapshots, movement from its events. */

import { aboutUs, h, one } from "./dom.js";
import { ask, renew, signIn, signOut, token, whoIs } from "./session.js";
import { showFigures } from "./figures.js";
import { Lanes, statusAfter } from "./lanes.js";

const LOG_MAX = 80;
const lanes = new Lanes(one("#lanes"));
const about = await aboutUs();
let position = "";
let socket = null;
let retryMs = 500;
let waiting = [];
const seen = [];

function state(kind, words) {
  const element = one("#state");
  element.className = kind;
  element.textContent = words;
}

/* Events are drawn once a frame, so that a flood of them costs no more than a few. */
function arrived(event) {
  waiting.push(event);
  if (waiting.length === 1) requestAnimationFrame(draw);
}

function draw() {
  const drawn = waiting;
  waiting = [];
  const now = performance.now();
  seen.push(...drawn.map(() => now));
  for (const event of drawn.slice(-200)) {
    const status = statusAfter(event);
    if (status) lanes.move(event, status);
  }
  const log = one("#log");
  log.prepend(...drawn.slice(-LOG_MAX).reverse().map(entry));
  while (log.children.length > LOG_MAX) log.lastElementChild.remove();
}

function entry(event) {
  const [context, type] = event.type.split(".");
  const words = type.replace(/(?!^)([A-Z])/g, " $1").toLowerCase();
  const at = new Date(event.time);
  return h(
    "li",
    { class: "new", title: event.position },
    h("time", { datetime: event.time }, at.toLocaleTimeString([], { hour12: false })),
    h("b", {}, words[0].toUpperCase() + words.slice(1), h("span", {}, ` · ${context}`)),
    h("span", { class: "said" }, said(event)),
  );
}

function said(event) {
  const data = event.data ?? {};
  const kept = Object.entries(data).filter(([, value]) => ["string", "number"].includes(typeof value));
  const name = data.orderNumber || event.subject || "";
  return [name, ...kept.filter(([key]) => !/Id$|Number$/.test(key)).map(([k, v]) => `${k} ${v}`)].join("  ");
}

function measureRate() {
  const since = performance.now() - 5000;
  while (seen.length && seen[0] < since) seen.shift();
  one("#rate").textContent = (seen.length / 5).toFixed(seen.length && seen.length < 50 ? 1 : 0);
}

function heard(message) {
  position = message.position || position;
  if (message.type === "entrepot.snapshot") showFigures(message.data, lanes);
  else if (message.type === "entrepot.lagging") state("on", "live, catching up");
  else arrived(message);
}

function connect() {
  if (!token() && !about.publicDashboard) {
    state("closed", "sign in to watch");
    return;
  }
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const after = position ? `?after=${position}` : "";
  const protocols = ["entrepot.live", ...(token() ? [`bearer.${token()}`] : [])];
  const opened = new WebSocket(`${scheme}//${location.host}/ws/live${after}`, protocols);
  socket = opened;
  opened.onmessage = (message) => {
    state("on", "live");
    retryMs = 500;
    heard(JSON.parse(message.data));
  };
  opened.onclose = async (closed) => {
    if (socket !== opened) return;
    if (closed.code === 4401 && (await renew())) return connect();
    if (closed.code === 4401 || closed.code === 4403) {
      state("closed", closed.reason);
      showWho();
      return;
    }
    state("off", "connecting again");
    setTimeout(connect, retryMs);
    retryMs = Math.min(retryMs * 2, 10_000);
  };
}

function start() {
  socket?.close();
  position = "";
  showWho();
  connect();
  if (token()) recentOrders();
}

/* The orders that are under way already, for who may see them. */
async function recentOrders() {
  const response = await ask("/api/v1/orders?limit=60");
  if (!response.ok) return;
  const { items } = await response.json();
  for (const order of items.reverse()) lanes.put(order.orderId, order.orderNumber, order.status);
}

function showWho() {
  const session = whoIs();
  one("#who").hidden = !session;
  one("#who").textContent = session ? `${session.username} · ${session.role.replaceAll("_", " ")}` : "";
  one("#sign").textContent = session ? "Sign out" : "Sign in";
}

const signing = one("#signing");
one("#sign").addEventListener("click", async () => {
  if (!whoIs()) return signing.showModal();
  await signOut();
  start();
});
one("button[value=cancel]", signing).addEventListener("click", () => signing.close());
one("form", signing).addEventListener("submit", async (submitted) => {
  submitted.preventDefault();
  const form = submitted.target;
  try {
    await signIn(form.username.value, form.password.value);
    form.reset();
    signing.close();
    start();
  } catch (error) {
    one("[role=alert]", signing).textContent = error.message;
  }
});
if (about.demoHint) {
  one(".hint", signing).hidden = false;
  one(".hint", signing).textContent = about.demoHint;
}

setInterval(measureRate, 1000);
start();
