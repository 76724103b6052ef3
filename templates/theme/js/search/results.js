// The results: a list of plain links, each with what was found.

import { element } from "./elements.js";
import { read } from "./passages.js";
import { primary } from "./text.js";
import { day, filled, number, words } from "./words.js";

const PASSAGES = 3;
const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

// The language of a page is said where it is not `ownLanguage`, the site's.
export function resultOf(page, query, ownLanguage) {
  const { title, passages } = read(page, query, PASSAGES);
  const said = { lang: page.language, dir: "auto" };
  const link = element("a", { href: page.url }, ...marked(title));
  const parts = [element("h2", said, link), factsOf(page, ownLanguage), passagesOf(passages, said)];
  return element("li", { dir: directionOf(page.meta.title ?? "") }, ...parts);
}

// That of most of its letters, as everywhere on the site.
function directionOf(title) {
  const leftwards = title.match(LEFTWARDS)?.length ?? 0;
  return leftwards * 2 > (title.match(/\p{L}/gu)?.length ?? 0) ? "rtl" : "ltr";
}

function factsOf(page, ownLanguage) {
  const date = page.filters.day?.[0];
  const facts = [date ? element("time", { datetime: date }, day(date)) : words.undated, page.meta.source];
  if (primary(page.language) !== primary(ownLanguage)) facts.push(page.filters.language?.[0]);
  const shown = facts.filter(Boolean).map((fact) => element("span", {}, element("bdi", {}, fact)));
  return element("p", { class: "facts" }, ...shown);
}

function passagesOf(passages, said) {
  const [only] = passages;
  if (!only.address) return element("p", { class: "passage", ...said }, ...marked(only.parts));
  return element("ul", { class: "passages" }, ...passages.map((passage) => {
    const link = element("a", { href: passage.address, ...(passage.speaker ? said : {}) }, nameOf(passage));
    return element("li", {}, link, element("p", { class: "passage", ...said }, ...marked(passage.parts)));
  }));
}

function nameOf({ kind, number: of, speaker }) {
  if (kind === "statement") return speaker || words.statement;
  return kind === "point" ? words.point : filled(words.paragraph, { number: number(of) });
}

function marked(parts) {
  return parts.map((part) => (part.marked ? element("mark", {}, part.text) : part.text));
}
