// The search page: what is asked for stands in its address; the indexes answer; results, filters and words show it.
// Nothing of an index is loaded before something is asked.

import { isEmpty, read, write } from "./search/address.js";
import { filters } from "./search/filters.js";
import { SearchError, ask, counts, isOutdated, open } from "./search/indexes.js";
import { resultOf } from "./search/results.js";
import { counted, filled, number, words } from "./search/words.js";

const PER_PAGE = 10;
const AT_FIRST = 5; // results that stand there while the rest of the indexes is loaded
const PAUSE = 150; // milliseconds in which nobody types before the indexes are asked
const SILENCE = 900; // and before the number of results is said aloud

const the = (id) => document.getElementById(id);
const form = the("search");
const field = the("query");
const order = the("order");
const panel = the("panel");
const list = the("results");
const more = the("more");
const absolute = (address) => new URL(address, document.baseURI).pathname;
const bundle = absolute(form.dataset.bundle);
const titled = document.title;

let state = read(location.search);
let opened = null;
let asked = 0;
let answer = null;
let saying = 0;
let typing = 0;

const choice = filters(the("filters"), the("chosen"), (chosen) => {
  go({ chosen }, true);
});

function indexes() {
  opened ??= open(bundle, absolute(form.dataset.root), form.dataset.language);
  return opened;
}

// What is typed replaces the address, what is chosen is a step that Back undoes.
function go(change, step) {
  clearTimeout(typing);
  const before = write(state);
  state = { ...state, query: field.value, ...change };
  if (write(state) !== before) history[step ? "pushState" : "replaceState"](null, "", write(state) || location.pathname);
  show();
}

async function show(count = PER_PAGE) {
  const mine = ++asked;
  const isCurrent = () => mine === asked;
  choice.choose(state.chosen);
  order.value = state.order;
  the("ordering").hidden = !state.query.trim();
  document.title = state.query.trim() ? `${state.query.trim()} · ${titled}` : titled;
  busy(list, true);
  try {
    if (isEmpty(state)) clear();
    else if (await find(isCurrent)) await add(count, isCurrent);
    if (panel.open && isCurrent()) await offer(isCurrent);
  } catch (error) {
    if (isCurrent()) await fail(error, count, isCurrent);
  }
  if (isCurrent()) busy(list, false);
}

function busy(element, is) {
  if (is) element.setAttribute("aria-busy", "true");
  else element.removeAttribute("aria-busy");
}

async function offer(isCurrent) {
  const found = await counts(await indexes(), state);
  if (isCurrent()) choice.offer(found);
}

function clear() {
  answer = null;
  form.dataset.state = "idle";
  list.replaceChildren();
  more.hidden = true;
  say("");
}

async function find(isCurrent) {
  if (!answer) say(words.searching);
  if (form.dataset.state !== "none") form.dataset.state = "asked"; // what helps who found nothing does not flicker
  if (!(await indexes()).isWhole) await preview(isCurrent);
  const found = await ask(await indexes(), state);
  // No results may mean that the index was made anew since it was opened, or is out of reach.
  if (!found.count && (await isOutdated(await indexes()))) throw new Error("another edition");
  if (!isCurrent()) return false;
  answer = found;
  return true;
}

// What answers of the part that is loaded first stands there until all do.
async function preview(isCurrent) {
  const found = await ask(await indexes(), state, { leading: true });
  const pages = isCurrent() ? await found.next(AT_FIRST) : [];
  if (isCurrent() && pages.length) replace(pages.map(itemOf));
}

function itemOf(page) {
  return resultOf(page, state.query, form.dataset.language);
}

// Who has reached a result already stays on it.
function replace(items) {
  const reached = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  list.replaceChildren(...items);
  if (reached !== null) [...list.querySelectorAll("a")].find((link) => link.getAttribute("href") === reached)?.focus();
}

async function add(count, isCurrent) {
  const from = answer;
  const pages = await from.next(count);
  if (!isCurrent()) return 0;
  const items = pages.map(itemOf);
  if (list.dataset.of === String(asked)) list.append(...items);
  else replace(items);
  list.dataset.of = asked;
  more.hidden = list.children.length >= from.count || items.length < count;
  form.dataset.state = from.count ? "asked" : "none";
  const all = from.count ? counted(words.found, from.count) : words.none;
  const shown = { shown: number(list.children.length), found: all };
  say(more.hidden ? all : filled(words.shown, shown), from.count ? all : `${all} ${words.advice}`);
  return items.length;
}

// What is seen changes at once; what is said aloud waits until nobody types.
function say(seen, aloud = seen) {
  the("count").textContent = seen;
  clearTimeout(saying);
  saying = setTimeout(() => {
    if (the("status").textContent !== aloud) the("status").textContent = aloud;
  }, SILENCE);
}

async function fail(error, count, isCurrent) {
  const before = opened;
  opened = null;
  let reason = error instanceof SearchError ? error.reason : "broken";
  if (reason === "broken" && before) {
    try {
      if (await isOutdated(await before)) return isCurrent() && show(count);
    } catch (other) {
      if (other instanceof SearchError) reason = other.reason;
    }
  }
  if (!isCurrent()) return;
  console.warn(error);
  clear();
  form.dataset.state = "failed";
  say(words.errors[reason]);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({}, false);
});
field.addEventListener("input", (event) => {
  if (event.isComposing) return;
  clearTimeout(typing);
  typing = setTimeout(() => go({}, false), PAUSE);
});
field.addEventListener("compositionend", () => field.dispatchEvent(new Event("input")));
order.addEventListener("change", () => go({ order: order.value }, true));
panel.addEventListener("toggle", () => {
  const mine = asked;
  const isCurrent = () => mine === asked;
  if (!panel.open) return;
  busy(panel, true);
  offer(isCurrent).catch((error) => fail(error, PER_PAGE, isCurrent)).finally(() => busy(panel, false));
});
more.addEventListener("click", async () => {
  if (list.hasAttribute("aria-busy")) return;
  const place = list.children.length;
  const mine = asked;
  const isCurrent = () => mine === asked;
  busy(list, true);
  try {
    if (await add(PER_PAGE, isCurrent)) list.children[place].querySelector("a").focus();
  } catch (error) {
    if (isCurrent()) await fail(error, place, isCurrent);
  }
  if (isCurrent()) busy(list, false);
});
// Who comes back from a briefing is led to where they left.
list.addEventListener("click", ({ target }) => {
  const link = target.closest("a");
  if (link) history.replaceState({ left: link.getAttribute("href"), shown: list.children.length }, "");
});
addEventListener("popstate", () => {
  const wanted = read(location.search);
  if (write(wanted) === write(state)) return; // a place on this page
  state = wanted;
  field.value = state.query;
  show();
});

field.value = state.query;
if (isEmpty(state)) field.focus();
const { left, shown } = history.state ?? {};
await show(shown);
if (left) [...list.querySelectorAll("a")].find((link) => link.getAttribute("href") === left)?.focus();
