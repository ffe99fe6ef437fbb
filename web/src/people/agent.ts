const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["HeadlessChrome", "Chrome"],
  ["Chrome", "Chrome"],
  ["Version", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** What somebody came with, in two words where they are known: `Firefox 140, Linux`. */
export function agentName(userAgent: string): string {
  const browser = BROWSERS.find(([mark]) => userAgent.includes(`${mark}/`));
  if (!browser) return userAgent.split(" ")[0] ?? userAgent;
  const [mark, name] = browser;
  const version = userAgent.split(`${mark}/`)[1]?.match(/^\d+/)?.[0];
  const system = SYSTEMS.find(([sign]) => userAgent.includes(sign))?.[1];
  return [version ? `${name} ${version}` : name, system].filter(Boolean).join(", ");
}
