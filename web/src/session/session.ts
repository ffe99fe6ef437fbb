import { useSyncExternalStore } from "react";

/** Who is signed in, with the tokens of the session; null is a guest. */
export type Session = {
  accessToken: string;
  refreshToken: string;
  userId: string;
  username: string;
  businessId: string;
  role: string;
  scopes: string[];
  expiresAt: number;
};

const KEY = "entrepot.session";
const channel = globalThis.BroadcastChannel ? new BroadcastChannel(KEY) : null;
const listeners = new Set<() => void>();
let current: Session | null = kept();

function kept(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") as Session | null;
  } catch {
    return null;
  }
}

export function session(): Session | null {
  return current;
}

export function token(): string {
  return current?.accessToken ?? "";
}

/** All tabs of this browser share one session: what one keeps, the others take up. */
export function keep(next: Session | null, told = false): void {
  current = next;
  if (!told) {
    try {
      if (next) localStorage.setItem(KEY, JSON.stringify(next));
      else localStorage.removeItem(KEY);
    } catch {
      // The session then lasts as long as the tab.
    }
    channel?.postMessage("changed");
  }
  for (const listener of listeners) listener();
}

if (channel) channel.onmessage = () => keep(kept(), true);

/** What another tab has kept meanwhile. */
export function latest(): Session | null {
  const found = kept();
  if (found?.accessToken !== current?.accessToken) keep(found, true);
  return current;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session | null {
  return useSyncExternalStore(onSession, session);
}

/** Whether the caller holds the scope, for all or (`orders:read:own`) for what is his own. */
export function holds(who: Session | null, scope: string): boolean {
  return who !== null && (who.scopes.includes(scope) || who.scopes.includes(`${scope}:own`));
}

/** Whether he holds the scope for everybody's things. */
export function holdsAll(who: Session | null, scope: string): boolean {
  return who?.scopes.includes(scope) ?? false;
}

export function useMay(scope: string): boolean {
  return holdsAll(useSession(), scope);
}

/** Whether he may do it with everybody's things, or with his own; only these are shown to him. */
export function useMayOwn(scope: string): boolean {
  return holds(useSession(), scope);
}
