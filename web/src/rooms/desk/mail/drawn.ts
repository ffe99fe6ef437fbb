const TAGS = new Set(
  "A B BR BODY CODE DIV EM H1 H2 H3 H4 HR I IMG LI OL P PRE SMALL SPAN STRONG TABLE TBODY TD TFOOT TH THEAD TR U UL".split(
    " ",
  ),
);
const ATTRIBUTES = ["align", "alt", "width", "height", "colspan", "rowspan", "role", "dir", "lang"];

/**
 * The letter, built anew of what letters are made of: no script, no form, no frame survives. Style
 * attributes are set one by one, because the page's policy forbids those that come as text.
 */
export function drawn(html: string): HTMLElement {
  const quiet = html.replace(/\sstyle\s*=/gi, " data-style=");
  const parsed = new DOMParser().parseFromString(quiet, "text/html");
  const body = document.createElement("div");
  style(parsed.body, body);
  for (const child of parsed.body.childNodes) append(child, body);
  return body;
}

function append(from: Node, to: HTMLElement): void {
  if (from.nodeType === Node.TEXT_NODE) {
    to.append(from.textContent ?? "");
    return;
  }
  if (!(from instanceof HTMLElement)) return;
  if (from.tagName === "SCRIPT" || from.tagName === "STYLE") return;
  const next = TAGS.has(from.tagName) ? document.createElement(from.tagName) : to;
  if (next !== to) {
    style(from, next);
    to.append(next);
  }
  for (const child of from.childNodes) append(child, next);
}

function style(from: HTMLElement, to: HTMLElement): void {
  to.style.cssText = from.dataset.style ?? "";
  for (const name of ATTRIBUTES) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
  const href = from.getAttribute("href");
  if (href && /^(https?:|mailto:)/i.test(href)) {
    to.setAttribute("href", href);
    to.setAttribute("target", "_blank");
    to.setAttribute("rel", "noreferrer");
  }
  const source = from.getAttribute("src");
  if (source && /^(https?:|data:image\/|\/)/i.test(source)) to.setAttribute("src", source);
}
