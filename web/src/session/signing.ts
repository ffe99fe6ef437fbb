import { problemOf } from "@/api/problem";
import { alone } from "./lock";
import { keep, latest, type Session, session } from "./session";

type SignedIn = Omit<Session, "username" | "expiresAt"> & { expiresIn: number };

async function post<T>(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? null : await response.json()) as T;
}

function sessionOf(signed: SignedIn, username: string): Session {
  const { accessToken, refreshToken, userId, businessId, role, scopes, expiresIn } = signed;
  const expiresAt = Date.now() + expiresIn * 1000;
  return { accessToken, refreshToken, userId, username, businessId, role, scopes, expiresAt };
}

/** Throws the Problem that says why not. */
export async function signIn(
  username: string,
  password: string,
  businessId = "",
): Promise<Session> {
  const asked = { username, password, ...(businessId ? { businessId } : {}) };
  const signed = sessionOf(await post<SignedIn>("/auth/login", asked), username);
  keep(signed);
  return signed;
}

/**
 * A new access token for one that counts no more; false when there is none to be had.
 * Tabs that ask at once share what the first of them gets.
 */
export async function renew(expired: string): Promise<boolean> {
  return alone("entrepot.renewing", async () => {
    const known = latest();
    if (!known) return false;
    if (known.accessToken !== expired) return true;
    try {
      const answer = await post<SignedIn>("/auth/refresh", { refreshToken: known.refreshToken });
      keep(sessionOf(answer, known.username));
      return true;
    } catch (error) {
      if (error instanceof TypeError) throw error; // no network: the session may still be good
      keep(null);
      return false;
    }
  });
}

export async function signOut(): Promise<void> {
  const known = session();
  keep(null);
  if (!known) return;
  const headers = { authorization: `Bearer ${known.accessToken}` };
  await post("/auth/logout", { refreshToken: known.refreshToken }, headers).catch(() => null);
}
