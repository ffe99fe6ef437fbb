/* A form that asks an operation for real, in the name of whoever is signed in. */

import { h, one } from "./dom.js";
import { ask } from "./session.js";

function field(parameter) {
  const input = h("input", {
    name: parameter.name,
    "data-in": parameter.in,
    required: parameter.in === "path",
    placeholder: parameter.schema?.default ?? "",
    autocomplete: "off",
  });
  return h("label", {}, h("span", {}, parameter.name), input);
}

export function tryForm(operation) {
  const body = Object.entries(operation.requestBody?.content ?? {})[0];
  const fields = operation.parameters.map(field);
  const status = h("span", { class: "soft", role: "status" });
  const reply = h("pre", { class: "reply", hidden: true, tabindex: "0" });
  const parts = [...fields];
  if (body) {
    const text = h("textarea", { name: "body", spellcheck: "false", "aria-label": "Body" });
    text.value = body[1].example === undefined ? "{}" : JSON.stringify(body[1].example, null, 2);
    parts.push(h("label", { class: "body" }, text));
  }
  const send = async (submitted) => {
    submitted.preventDefault();
    status.textContent = "asking";
    const started = performance.now();
    try {
      const response = await ask(...request(operation, submitted.target, body?.[0]));
      const took = Math.round(performance.now() - started);
      status.textContent = `${response.status} ${response.statusText} in ${took} ms`;
      reply.textContent = await told(response);
    } catch (error) {
      status.textContent = "";
      reply.textContent = error.message;
    }
    reply.hidden = false;
  };
  const go = h("div", { class: "go" }, h("button", { class: "main", type: "submit" }, "Send"), status);
  return h("form", { class: "try", onsubmit: send }, parts, go, reply);
}

function request(operation, form, type) {
  let path = operation.path;
  const query = new URLSearchParams();
  const headers = {};
  for (const input of form.querySelectorAll("input")) {
    if (!input.value) continue;
    if (input.dataset.in === "path") path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
    else if (input.dataset.in === "query") query.append(input.name, input.value);
    else headers[input.name] = input.value;
  }
  const given = one("#token").value.trim();
  if (given) headers.authorization = `Bearer ${given}`;
  const options = { method: operation.method.toUpperCase(), headers };
  if (form.elements.body) {
    options.body = form.elements.body.value;
    headers["content-type"] = type;
  }
  return [query.size ? `${path}?${query}` : path, options];
}

async function told(response) {
  const shown = ["etag", "link", "location", "retry-after", "entrepot-position"];
  const headers = shown.filter((name) => response.headers.has(name)).map((name) => `${name}: ${response.headers.get(name)}`);
  if (/event-stream/.test(response.headers.get("content-type") ?? "")) {
    await response.body.cancel();
    return [...headers, "", "A stream that does not end: watch it on the live page."].join("\n");
  }
  const text = await response.text();
  let body = text;
  if (/json/.test(response.headers.get("content-type") ?? "") && text) body = JSON.stringify(JSON.parse(text), null, 2);
  return [...headers, headers.length && body ? "" : null, body].filter((line) => line !== null).join("\n");
}
