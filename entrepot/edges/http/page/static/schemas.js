/* A JSON Schema as a list that unfolds. */

import { h } from "./dom.js";

const BOUNDS = [
  ["minimum", "≥ "],
  ["exclusiveMinimum", "> "],
  ["maximum", "≤ "],
  ["exclusiveMaximum", "< "],
  ["minLength", "at least "],
  ["maxLength", "at most "],
  ["minItems", "at least "],
  ["maxItems", "at most "],
];

/* Follows a `$ref` of the document; anything else is what it is. */
export function resolver(api) {
  return (part) => {
    if (!part?.$ref) return part;
    return part.$ref.slice(2).split("/").reduce((found, key) => found[key], api);
  };
}

const nameOf = (schema) => schema.$ref?.split("/").pop() ?? schema.title ?? "";

export function kindOf(schema, resolve) {
  if (schema.$ref) {
    const found = resolve(schema);
    return found.enum ? kindOf(found, resolve) : nameOf(schema);
  }
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) {
    const kinds = schema.anyOf.map((part) => kindOf(part, resolve));
    return kinds.length > 6 ? `one of ${kinds.length}` : kinds.join(" | ");
  }
  if (schema.type === "array") {
    const parts = schema.prefixItems?.map((part) => kindOf(part, resolve)).join(", ");
    return parts ? `[${parts}]` : `${kindOf(schema.items || {}, resolve)}[]`;
  }
  return schema.format ?? schema.type ?? "anything";
}

function bounds(schema) {
  const said = BOUNDS.filter(([key]) => schema[key] !== undefined).map(([key, words]) => words + schema[key]);
  if (schema.default !== undefined && schema.default !== null) said.push(`default ${JSON.stringify(schema.default)}`);
  if (schema.pattern && schema.pattern.length < 50) said.push(schema.pattern);
  return said.join(", ");
}

/* What there is to unfold: the objects that a schema is made of. */
function insides(schema, resolve) {
  const found = resolve(schema);
  if (found.anyOf) return found.anyOf.flatMap((part) => insides(part, resolve));
  if (found.type === "array") {
    return (found.prefixItems ?? [found.items || {}]).flatMap((part) => insides(part, resolve));
  }
  return found.properties ? [found] : [];
}

export function schemaView(schema, resolve) {
  const objects = insides(schema, resolve);
  if (!objects.length) {
    const said = bounds(resolve(schema));
    const kind = h("span", { class: "kind" }, kindOf(schema, resolve));
    return h("ul", { class: "schema" }, h("li", {}, kind, h("span", { class: "bound" }, said ? `  ${said}` : "")));
  }
  if (objects.length > 6) return choices(schema, objects, resolve);
  const kind = h("span", { class: "kind" }, kindOf(schema, resolve));
  const lists = objects.map((object) => fields(object, resolve));
  return h("div", { class: "schema" }, kind, lists);
}

function choices(schema, objects, resolve) {
  const items = objects.map((object) => folded(h("span", { class: "kind" }, object.title ?? "object"), [object], resolve));
  return h("ul", { class: "schema" }, items.map((item) => h("li", {}, item)));
}

function fields(object, resolve) {
  const required = new Set(object.required ?? []);
  const rows = Object.entries(object.properties).map(([name, schema]) => {
    const objects = insides(schema, resolve);
    const line = [
      h("span", { class: "field" }, name),
      required.has(name) ? h("span", { class: "needed", title: "needed" }, "*") : null,
      " ",
      h("span", { class: "kind" }, kindOf(schema, resolve)),
      " ",
      h("span", { class: "bound" }, [bounds(schema), schema.description].filter(Boolean).join(", ")),
    ];
    return h("li", {}, objects.length ? folded(line, objects, resolve) : line);
  });
  return h("ul", {}, rows);
}

function folded(line, objects, resolve) {
  const view = h("details", {}, h("summary", {}, line));
  view.addEventListener("toggle", () => {
    if (view.open && view.children.length === 1) {
      view.append(...objects.map((object) => fields(object, resolve)));
    }
  });
  return view;
}
