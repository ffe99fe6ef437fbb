/* Who is signed in here, kept for as long as the tab lives. */

const KEY = "entrepot.session";
let session = JSON.parse(sessionStorage.getItem(KEY) || "null");

export const token = () => session?.accessToken ?? "";
export const whoIs = () => session;

function keep(next) {
  session = next;
  if (next) sessionStorage.setItem(KEY, JSON.stringify(next));
  else sessionStorage.removeItem(KEY);
}

async function post(path, body, headers = {}) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer = response.status === 204 ? {} : await response.json();
  if (!response.ok) throw new Error(answer.detail || answer.title || `status ${response.status}`);
  return answer;
}

export async function signIn(username, password, businessId) {
  const asked = { username, password, ...(businessId ? { businessId } : {}) };
  keep({ ...(await post("/api/v1/auth/login", asked)), username });
}

/* A new token for one that has expired; false when there is none to be had. */
export async function renew() {
  if (!session?.refreshToken) return false;
  try {
    const next = await post("/api/v1/auth/refresh", { refreshToken: session.refreshToken });
    keep({ ...session, ...next });
    return true;
  } catch {
    keep(null);
    return false;
  }
}

export async function signOut() {
  const { accessToken, refreshToken } = session ?? {};
  keep(null);
  if (accessToken) {
    const headers = { authorization: `Bearer ${accessToken}` };
    await post("/api/v1/auth/logout", { refreshToken }, headers).catch(() => {});
  }
}

/* A request in the name of whoever is signed in, tried once more with a new token. */
export async function ask(path, options = {}) {
  const send = () =>
    fetch(path, {
      ...options,
      headers: {
        ...(token() ? { authorization: `Bearer ${token()}` } : {}),
        ...options.headers,
      },
    });
  const response = await send();
  if (response.status !== 401 || options.headers?.authorization) return response;
  return (await renew()) ? send() : response;
}
