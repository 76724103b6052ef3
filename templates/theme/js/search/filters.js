// The panel of filters, with counts, and the chosen ones, each of which can be taken away.

import { FACETS } from "./address.js";
import { element } from "./elements.js";
import { filled, number, words } from "./words.js";

const FEW = 6;

// `panel` holds a group of boxes for each facet, `chips` what is chosen; `change(chosen)` is called with what is wanted.
export function filters(panel, chips, change) {
  let chosen = {};
  let table = {};
  const groups = new Map(FACETS.map((facet) => [facet, group(facet, () => list(facet))]));
  panel.append(...[...groups.values()].map((one) => one.whole));

  panel.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox") toggle(target.name, target.value);
  });
  chips.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const place = [...chips.querySelectorAll("button")].indexOf(button);
    if (button.dataset.facet) toggle(button.dataset.facet, button.value);
    else change(Object.fromEntries(FACETS.map((facet) => [facet, []])));
    const left = chips.querySelectorAll("button[data-facet]");
    (left[Math.min(place, left.length - 1)] ?? document.getElementById("query")).focus();
  });

  function toggle(facet, value) {
    const others = chosen[facet].filter((one) => one !== value);
    change({ ...chosen, [facet]: others.length < chosen[facet].length ? others : [...others, value] });
  }

  function list(facet) {
    const { whole, boxes, narrow } = groups.get(facet);
    const all = valuesOf(facet, table[facet] ?? {}, chosen[facet]);
    const wanted = folded(narrow.value);
    const fitting = wanted ? all.filter(({ value }) => folded(value).includes(wanted)) : all;
    const shown = fitting.filter(({ value }, place) => place < FEW || chosen[facet].includes(value));
    const focused = boxes.contains(document.activeElement) ? document.activeElement.value : null;
    boxes.replaceChildren(...shown.map((one) => box(facet, one, chosen[facet].includes(one.value))));
    if (focused !== null) [...boxes.querySelectorAll("input")].find((one) => one.value === focused)?.focus();
    narrow.hidden = all.length <= FEW && !narrow.value;
    whole.hidden = !all.length;
  }

  return {
    choose(values) {
      chosen = values;
      chips.replaceChildren(...chipsOf(chosen));
      chips.hidden = !chips.children.length;
      for (const input of panel.querySelectorAll("input[type=checkbox]")) {
        input.checked = chosen[input.name].includes(input.value);
      }
    },
    offer(counts) {
      table = counts;
      FACETS.forEach(list);
    },
  };
}

function group(facet, narrowed) {
  const boxes = element("ul");
  const named = words.find[facet];
  const narrow = element("input", { type: "search", "aria-label": named, placeholder: named, autocomplete: "off", hidden: true });
  narrow.addEventListener("input", narrowed);
  const whole = element("fieldset", { hidden: true }, element("legend", {}, words.facets[facet]), narrow, boxes);
  return { whole, boxes, narrow };
}

// Years from the last, others by how many briefings have them. What is chosen stays, though no briefing had it.
function valuesOf(facet, table, chosen) {
  const values = Object.entries(table).map(([value, count]) => ({ value, count }));
  for (const value of chosen) if (!Object.hasOwn(table, value)) values.push({ value, count: 0 });
  const byName = (a, b) => a.value.localeCompare(b.value, document.documentElement.lang || undefined);
  const order = facet === "year" ? (a, b) => byName(b, a) : (a, b) => b.count - a.count || byName(a, b);
  return values.filter(({ value, count }) => count || chosen.includes(value)).sort(order);
}

function box(facet, { value, count }, checked) {
  const input = element("input", { type: "checkbox", name: facet, value, checked });
  const name = element("bdi", {}, value);
  return element("li", {}, element("label", {}, input, name, " ", element("span", { class: "count" }, number(count))));
}

function chipsOf(chosen) {
  const made = FACETS.flatMap((facet) =>
    chosen[facet].map((value) => {
      const label = filled(words.remove, { facet: words.facets[facet], value });
      const cross = element("span", { "aria-hidden": "true" }, "×");
      const button = element("button", { type: "button", value, "data-facet": facet, "aria-label": label });
      button.append(element("span", { class: "facet" }, words.facets[facet]), " ", element("bdi", {}, value), " ", cross);
      return element("li", {}, button);
    }),
  );
  if (made.length > 1) made.push(element("li", {}, element("button", { type: "button" }, words.clear)));
  return made;
}

// As somebody types it: without regard to capitals and accents.
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
