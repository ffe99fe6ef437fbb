/** The session that an access token belongs to; empty where it names none. */
export function sessionIdOf(accessToken: string): string {
  try {
    const said = accessToken.split(".")[1] ?? "";
    const json = atob(said.replaceAll("-", "+").replaceAll("_", "/"));
    const { sid = "" } = JSON.parse(json) as { sid?: string };
    return sid;
  } catch {
    return "";
  }
}
