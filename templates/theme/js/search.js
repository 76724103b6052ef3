// The search page: Pagefind's index, one instance a language (each has its own word stems), results merged by score.
// A language gets a module of its own, for the module keeps one WebAssembly program, and that is a language's.

const form = document.getElementById("search");
const field = document.getElementById("query");
const list = document.getElementById("results");
const status = document.getElementById("status");
const more = document.getElementById("more");
const panel = document.getElementById("panel");
const choices = document.getElementById("filters");
const bundle = new URL(form.dataset.bundle, document.baseURI).pathname;
const root = new URL(form.dataset.root, document.baseURI).pathname;
const NAMES = { year: "Year", topic: "Topic", person: "Person", source: "Source", language: "Language" };
const PER_PAGE = 10;

let asked = 0;
let shown = 0;
let found = [];
let counted = false;

const indexes = open();

async function open() {
  const entry = await (await fetch(`${bundle}pagefind-entry.json`)).json();
  const languages = Object.keys(entry.languages);
  return Promise.all(
    languages.map(async (language) => {
      const pagefind = await import(`${bundle}pagefind.js?${encodeURIComponent(language)}`);
      return speaking(language, () => pagefind.createInstance({ basePath: bundle, baseUrl: root, excerptLength: 32 }));
    }),
  );
}

// Pagefind takes the language of the document and no other; it reads it once, at once.
function speaking(language, make) {
  const page = document.documentElement;
  const own = page.lang;
  page.lang = language;
  try {
    return make();
  } finally {
    page.lang = own;
  }
}

function state() {
  const values = new URLSearchParams(location.search);
  const filters = {};
  for (const name of Object.keys(NAMES)) {
    if (values.getAll(name).length) filters[name] = values.getAll(name);
  }
  return { query: values.get("q") ?? "", filters };
}

function remember({ query, filters }) {
  const values = new URLSearchParams();
  if (query) values.set("q", query);
  for (const [name, chosen] of Object.entries(filters)) for (const value of chosen) values.append(name, value);
  const text = values.toString();
  history.replaceState(null, "", text ? `?${text}` : location.pathname);
}

function chosen() {
  if (!choices.children.length) return state().filters;
  const filters = {};
  for (const select of choices.querySelectorAll("select")) if (select.value) filters[select.name] = [select.value];
  return filters;
}

async function ask({ query, filters }) {
  const mine = ++asked;
  const any = query.trim() || Object.keys(filters).length;
  if (any) status.textContent = "Searching …";
  try {
    const ready = await indexes;
    if (counted) await Promise.all(ready.map((index) => index.filters()));
    const answers = await Promise.all(ready.map((index) => index.search(query.trim() || null, { filters })));
    if (mine !== asked) return;
    if (counted) offer(total(answers.map((answer) => (any ? answer.filters : answer.totalFilters))), filters);
    found = any ? answers.flatMap((answer) => answer.results).sort((a, b) => b.score - a.score) : [];
    status.textContent = any ? (found.length === 1 ? "1 briefing" : `${found.length} briefings`) : "";
    list.replaceChildren();
    shown = 0;
    await show(mine);
  } catch (error) {
    if (mine === asked) status.textContent = "The search index could not be loaded. Reload the page to try again.";
    console.warn(error);
  }
}

function total(tables) {
  const counts = {};
  for (const table of tables) {
    for (const [name, values] of Object.entries(table ?? {})) {
      counts[name] ??= {};
      for (const [value, number] of Object.entries(values)) counts[name][value] = (counts[name][value] ?? 0) + number;
    }
  }
  return counts;
}

function offer(counts, filters) {
  const focused = choices.contains(document.activeElement) ? document.activeElement.name : null;
  choices.replaceChildren();
  for (const [name, label] of Object.entries(NAMES)) {
    const picked = filters[name]?.[0] ?? "";
    const values = Object.entries(counts[name] ?? {}).filter(([value, number]) => number || value === picked);
    if (picked && !values.some(([value]) => value === picked)) values.push([picked, 0]);
    if (!values.length) continue;
    values.sort(name === "year" ? (a, b) => b[0].localeCompare(a[0]) : (a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    const select = element("select", { name });
    select.append(element("option", { value: "" }, "All"));
    for (const [value, number] of values) select.append(element("option", { value }, `${value} (${number})`));
    select.value = picked;
    const labelled = element("label", {});
    labelled.append(element("span", {}, label), select);
    choices.append(labelled);
  }
  if (focused) choices.querySelector(`select[name="${focused}"]`)?.focus();
}

async function show(mine) {
  const pages = await Promise.all(found.slice(shown, shown + PER_PAGE).map((result) => result.data()));
  if (mine !== asked) return;
  const first = list.children.length;
  for (const page of pages) list.append(item(page));
  shown += pages.length;
  more.hidden = shown >= found.length;
  if (first && pages.length) list.children[first].querySelector("a").focus();
}

function item(page) {
  const entry = element("li", {});
  const title = element("h2", { dir: "auto" });
  title.append(element("a", { href: page.url }, page.meta.title ?? page.url));
  const passage = element("p", { dir: "auto" });
  // The passage is text with <mark> around the words found: anything else in it is shown, never run.
  for (const [place, part] of page.excerpt.split(/<\/?mark>/).entries()) {
    passage.append(place % 2 ? element("mark", {}, text(part)) : text(part));
  }
  const facts = element("p", { className: "facts" });
  const day = page.filters.day?.[0];
  const long = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
  for (const fact of [day ? long.format(new Date(day)) : "date unknown", page.meta.source]) {
    if (!fact) continue;
    const shownFact = element("span", {});
    shownFact.append(element("bdi", {}, fact));
    facts.append(shownFact);
  }
  entry.append(title, passage, facts);
  return entry;
}

function text(html) {
  const codes = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };
  return html.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (code) => codes[code]);
}

function element(name, properties, content) {
  const made = Object.assign(document.createElement(name), properties);
  if (content !== undefined) made.textContent = content;
  return made;
}

let pause;
function changed(wait) {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const wanted = { query: field.value, filters: chosen() };
    remember(wanted);
    ask(wanted);
  }, wait);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  changed(0);
});
field.addEventListener("input", () => changed(150));
choices.addEventListener("change", () => changed(0));
more.addEventListener("click", () => show(asked));
panel.addEventListener("toggle", () => {
  if (!panel.open || counted) return;
  counted = true; // the tables of filters are large: they are loaded for those who open them
  ask(state());
});

const initial = state();
field.value = initial.query;
field.focus();
if (Object.keys(initial.filters).length) {
  counted = true;
  panel.open = true;
}
ask(initial);
