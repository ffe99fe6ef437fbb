/* Elements without a framework: text is always text, never markup. */

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/* Plain text with `code` and *emphasis*, a paragraph for each blank line. */
export function prose(text) {
  return text.split(/\n\s*\n/).map((paragraph) => {
    const parts = paragraph.split(/(`[^`]+`|\*[^*\s][^*]*\*)/).map((part) => {
      if (part.startsWith("`") && part.length > 2) return h("code", {}, part.slice(1, -1));
      return part.startsWith("*") && part.length > 2 ? h("em", {}, part.slice(1, -1)) : part;
    });
    return h("p", {}, parts);
  });
}

/* What a page must know of the house before anybody has signed in. */
export async function aboutUs() {
  const about = await fetch("/api/v1/about").then((response) => response.json());
  if (!about.mailbox) one("a[href='/mailbox']")?.remove();
  return about;
}

export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
