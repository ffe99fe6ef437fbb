import createClient, { type Middleware } from "openapi-fetch";
import { token } from "@/session/session";
import { renew } from "@/session/signing";
import { asProblem, problemOf } from "./problem";
import type { paths } from "./schema";

/** Every request in the name of whoever is signed in, tried once more with a new token. */
async function asSomebody(request: Request): Promise<Response> {
  const used = token();
  const again = used ? request.clone() : request;
  const response = await fetch(named(request, used));
  if (response.status !== 401 || !used) return response;
  return (await renew(used)) ? fetch(named(again, token())) : response;
}

function named(request: Request, bearer: string): Request {
  if (bearer) request.headers.set("authorization", `Bearer ${bearer}`);
  return request;
}

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return undefined;
  },
  onError: ({ error }) => asProblem(error),
};

/** The API, typed by its own document; what is not answered throws a Problem. */
export const api = createClient<paths>({ fetch: asSomebody });
api.use(problems);

/** For what has no JSON answer, such as a PDF. */
export async function fetchFile(path: string): Promise<Blob> {
  const response = await asSomebody(new Request(new URL(path, location.origin)));
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}
