import { useSyncExternalStore } from "react";
import { cache } from "@/api/cache";
import { onSession, session, token } from "@/session/session";
import { renew } from "@/session/signing";
import type { LiveEvent } from "./event";
import { Refresher } from "./refresh";
import { shown, tellShown } from "./watch";

export type LiveState = "connecting" | "live" | "offline" | "closed";
export type Figures = Record<string, unknown>;

const RETRY_MIN_MS = 250;
const RETRY_MAX_MS = 10_000;
/** The house has no place for another listener now. */
const FULL_MS = 10_000;

const refresher = new Refresher(cache);
const listeners = new Set<(events: readonly LiveEvent[]) => void>();
const watchers = new Set<() => void>();
let state: LiveState = "connecting";
let figures: Figures = {};
let position = "";
let retryMs = RETRY_MIN_MS;
let socket: WebSocket | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Begins to follow the log and never stops: what happens is on the screen without a reload. */
export function startLive(): void {
  let used = token();
  onSession(() => {
    const other = session()?.userId;
    if (token() === used) return;
    used = token();
    if (other !== watching) restart();
  });
  addEventListener("online", () => {
    refresher.everything();
    restart(true);
  });
  addEventListener("offline", () => show("offline"));
  connect();
}

let watching = session()?.userId;
let endTelling: (() => void) | null = null;

/**
 * Who may read more of the business than its catalogue, as everybody does who signed in, is told
 * what happens there; all others hear of what is on their screen.
 */
function readsBusiness(): boolean {
  const scopes = session()?.scopes ?? [];
  return scopes.some((scope) => scope.endsWith(":read") && scope !== "catalog:read");
}

/** Tries at once what is otherwise tried again and again, ever more seldom. */
export function reconnect(): void {
  restart(true);
}

function restart(again = false): void {
  watching = session()?.userId;
  if (!again) {
    position = "";
    figures = {};
  }
  retryMs = RETRY_MIN_MS;
  socket?.close();
  connect();
}

function connect(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  endTelling?.();
  endTelling = null;
  const all = readsBusiness();
  const address = new URL(all ? "/ws/live" : "/ws/watch", location.href);
  address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  if (all && position) address.searchParams.set("after", position);
  const used = token();
  const opened = new WebSocket(address, ["entrepot.live", ...(used ? [`bearer.${used}`] : [])]);
  socket = opened;
  opened.onopen = () => {
    if (all) return;
    endTelling = tellShown(cache, (text) => opened.send(text));
    reached(); // where nothing is shown that may change, nothing is said
  };
  opened.onmessage = ({ data }) => {
    retryMs = RETRY_MIN_MS;
    reached();
    hear(JSON.parse(String(data)) as LiveEvent);
  };
  opened.onclose = ({ code }) => {
    if (socket === opened) void closed(code, used);
  };
}

// What was asked in vain meanwhile is asked again; the events that were missed come by themselves.
function reached(): void {
  if (state === "offline") refresher.everything();
  show("live");
}

async function closed(code: number, used: string): Promise<void> {
  if (code === 4401 && used && (await renew(used).catch(() => false))) return connect();
  if (code === 4401 || code === 4403) return show("closed");
  if (code === 4503) {
    show("connecting");
    timer = setTimeout(connect, FULL_MS * (0.75 + Math.random() / 2));
    return;
  }
  show("offline");
  timer = setTimeout(connect, retryMs * (0.75 + Math.random() / 2));
  retryMs = Math.min(retryMs * 2, RETRY_MAX_MS);
}

function hear(event: LiveEvent): void {
  if (event.type === "entrepot.changed") changed(event.data.addresses as string[]);
  else if (event.type === "entrepot.lagging") refresher.everything();
  else if (event.type === "entrepot.snapshot") {
    // The first snapshot after a connection that had no position: anything may have happened.
    if (!position) refresher.everything();
    figures = event.data;
    tell();
  } else gather(event);
  position = event.position ?? position;
}

function changed(addresses: readonly string[]): void {
  const known = shown(cache);
  refresher.stale(addresses.flatMap((address) => known.get(address) ?? []));
}

let gathered: LiveEvent[] = [];

// Events of one moment are told together.
function gather(event: LiveEvent): void {
  gathered.push(event);
  if (gathered.length > 1) return;
  queueMicrotask(() => {
    const told = gathered;
    gathered = [];
    refresher.heard(told);
    for (const listener of listeners) listener(told);
  });
}

function show(next: LiveState): void {
  if (next === state) return;
  state = next;
  tell();
}

function tell(): void {
  for (const watcher of watchers) watcher();
}

/** Hears every event as it happens; the answer ends it. */
export function onEvents(listener: (events: readonly LiveEvent[]) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(watch, () => state);
}

/** The latest figures: `{ "orders.CountOrders": { items: […] }, … }`, at most a second old. */
export function useFigures(): Figures {
  return useSyncExternalStore(watch, () => figures);
}
