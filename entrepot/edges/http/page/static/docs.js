/* The API made readable from its own document: /openapi.json, nothing else. */

import { aboutUs, all, h, one, prose } from "./dom.js";
import { resolver, schemaView } from "./schemas.js";
import { tryForm } from "./trial.js";

const METHODS = ["get", "post", "put", "patch", "delete"];
const [api] = await Promise.all([
  fetch("/openapi.json").then((response) => response.json()),
  aboutUs(),
]);
const resolve = resolver(api);

const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  METHODS.filter((method) => methods[method]).map((method) => ({
    path,
    method,
    ...methods[method],
    parameters: (methods[method].parameters ?? []).map(resolve),
  })),
);

function pathView(path) {
  const parts = path.split(/(\{\w+\})/).map((part) => (part[0] === "{" ? h("i", {}, part) : part));
  return h("span", { class: "path" }, parts);
}

function operationView(operation) {
  const inside = h("div", { class: "inside" });
  const view = h(
    "details",
    { class: "op", id: operation.operationId },
    h(
      "summary",
      {},
      h("span", { class: `method ${operation.method}` }, operation.method.toUpperCase()),
      pathView(operation.path),
      h("span", { class: "help" }, operation.summary),
    ),
    inside,
  );
  view.addEventListener("toggle", () => {
    if (view.open && !inside.firstChild) inside.append(...content(operation));
  });
  return view;
}

function content(operation) {
  const parts = [facts(operation)];
  if (operation.description) parts.unshift(...prose(operation.description));
  if (operation.parameters.length) parts.push(h("h4", {}, "Parameters"), parameters(operation));
  const [type, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (body) parts.push(h("h4", {}, `Body (${type})`), schemaView(body.schema, resolve));
  parts.push(h("h4", {}, "Answers"), ...answers(operation));
  if (operation["x-refusals"]) {
    const reasons = operation["x-refusals"].map((reason) => h("code", {}, reason));
    parts.push(h("h4", {}, "Reasons this context may refuse for"), h("div", { class: "refusals" }, reasons));
  }
  parts.push(h("h4", {}, "Try it"), tryForm(operation));
  return parts;
}

function facts(operation) {
  const security = operation.security ?? api.security;
  const scopes = security.flatMap((each) => each.bearer ?? []);
  const open = !security.length || security.some((each) => !Object.keys(each).length);
  const needs = open ? ["open to everybody"] : scopes.length ? [h("code", {}, scopes.join(" or "))] : ["any token"];
  return h("div", { class: "facts" }, h("span", {}, "name ", h("code", {}, operation.operationId)), h("span", {}, "needs ", ...needs));
}

function parameters(operation) {
  const rows = operation.parameters.map((parameter) =>
    h(
      "tr",
      {},
      h("td", {}, parameter.name, parameter.required ? h("span", { class: "needed", title: "needed" }, " *") : null),
      h("td", { class: "soft" }, parameter.in),
      h("td", {}, schemaView(parameter.schema, resolve), parameter.description ? h("span", { class: "soft" }, parameter.description) : null),
    ),
  );
  return h("table", {}, h("tbody", {}, rows));
}

function answers(operation) {
  const good = [];
  const failures = [];
  for (const [status, reference] of Object.entries(operation.responses)) {
    const response = resolve(reference);
    const words = h("div", {}, h("b", {}, status), h("span", {}, response.description));
    if (status[0] !== "2") {
      failures.push(words);
      continue;
    }
    words.className = "ok";
    good.push(h("div", { class: "answers" }, words));
    const content = Object.values(response.content ?? {})[0];
    if (content) good.push(schemaView(content.schema, resolve));
  }
  return [...good, h("div", { class: "answers" }, failures)];
}

function groups() {
  return api.tags.map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter((operation) => operation.tags.includes(name)),
  })).filter((group) => group.operations.length);
}

function show() {
  const index = one("#index");
  const main = one("#operations");
  for (const group of groups()) {
    index.append(h("h3", { "data-group": group.name }, group.name));
    const section = h("section", { class: "group", "data-group": group.name }, h("h2", {}, group.name));
    if (group.description) section.append(h("div", { class: "about" }, prose(group.description)));
    for (const operation of group.operations) {
      index.append(
        h(
          "a",
          { href: `#${operation.operationId}`, "data-op": operation.operationId },
          h("span", { class: `method ${operation.method}` }, operation.method.toUpperCase()),
          h("span", {}, operation.summary),
        ),
      );
      section.append(operationView(operation));
    }
    main.append(section);
  }
}

/* Everything of an operation that somebody may remember, its fields included. */
function words(operation) {
  const names = new Set();
  const look = (part, depth) => {
    if (!part || typeof part !== "object" || depth > 6) return;
    const found = resolve(part);
    Object.keys(found.properties ?? {}).forEach((name) => names.add(name));
    Object.values(found).forEach((each) => look(each, depth + 1));
  };
  look(operation.requestBody, 0);
  const fields = operation.parameters.map((parameter) => parameter.name);
  return [operation.path, operation.method, operation.operationId, operation.summary, ...operation.tags, ...fields, ...names]
    .join(" ")
    .toLowerCase();
}

function search() {
  const wanted = one("#search").value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const operation of operations) {
    operation.words ??= words(operation);
    const matches = wanted.every((word) => operation.words.includes(word));
    one(`#${operation.operationId}`).hidden = !matches;
    one(`a[data-op=${operation.operationId}]`).hidden = !matches;
    shown += matches;
  }
  for (const section of all("section.group")) {
    const empty = !one("details.op:not([hidden])", section);
    section.hidden = empty;
    one(`h3[data-group=${section.dataset.group}]`).hidden = empty;
  }
  one("#none").hidden = shown > 0;
}

function openTarget() {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches("details")) {
    target.open = true;
    target.scrollIntoView();
  }
}

one("#intro").append(
  h("h2", {}, `${api.info.title} API `, h("span", { class: "soft" }, api.info.version)),
  ...prose(api.info.description),
);
show();
one("#search").addEventListener("input", search);
addEventListener("hashchange", openTarget);
openTarget();
