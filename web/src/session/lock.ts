/** One at a time over all tabs of this browser: a refresh token may be used once only. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (globalThis.navigator?.locks) return navigator.locks.request(name, work);
  const mine = await taken(name);
  try {
    return await work();
  } finally {
    if (localStorage.getItem(name) === mine) localStorage.removeItem(name);
  }
}

const LEASE_MS = 10_000;
const LOOK_MS = 60;

// Pages without TLS have no navigator.locks. A lease in the storage does: written, and read again
// after a moment, it is ours only if nobody wrote over it.
async function taken(name: string): Promise<string> {
  for (;;) {
    const held = Number((localStorage.getItem(name) ?? "0").split(" ")[0]);
    if (held < Date.now()) {
      const mine = `${Date.now() + LEASE_MS} ${Math.random()}`;
      localStorage.setItem(name, mine);
      await pause(LOOK_MS);
      if (localStorage.getItem(name) === mine) return mine;
    }
    await pause(LOOK_MS + Math.random() * LOOK_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
