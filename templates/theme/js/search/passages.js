// The passages of a briefing that answer a query: which key points, statements and paragraphs, and where the words stand.

import { contentOf, split } from "./text.js";

const LONGEST = 240; // characters of the first passage
const SHORTER = 130; // and of others
const BEFORE = 40; // of them before the first word found, where a passage is cut
const AROUND = 3; // words before or behind one, by which its place is known again
const CITABLE = /^(?:p\d+$|k-|s-)/; // the anchors of paragraphs, key points and statements

// The title, and the `most` passages that answer best; where none does, the words around what was found, or the opening
// of the text. Each is text in parts, of which those that were found are marked; a passage that can be cited has an
// address, and says whose and which it is.
export function read(page, query, most) {
  const text = contentOf(page);
  const hits = hitsIn(page, text, query);
  const title = titleOf(page, text, hits);
  const all = regions(page, text, hits);
  const passages = distinct(ranked(all), text, hits, most).map((region, place) => {
    const shown = cut(text, region, hits, place ? SHORTER : LONGEST);
    return { ...region.cites, parts: parts(text, shown, hits) };
  });
  if (!passages.length) {
    const region = elsewhere(page, text, title.end, hits) ?? all[0] ?? { start: title.end, end: text.list.length };
    passages.push({ address: null, parts: parts(text, cut(text, region, hits, LONGEST), hits) });
  }
  return { title: title.parts, passages };
}

// The places of what was found, each with its weight. In writing without spaces the query as it stands goes before the
// words that it was parted into.
function hitsIn(page, { list, gaps }, query) {
  const hits = new Map(page.weighted_locations.map((one) => [one.location, one.balanced_score]));
  const wanted = query.replace(/[\s"]/g, "").toLowerCase();
  if (gaps.some(Boolean) || !wanted) return hits;
  const whole = new Map();
  const ends = [];
  for (const word of list) ends.push((ends.at(-1) ?? 0) + word.length);
  const text = list.join("").toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    for (let place = ends.findIndex((end) => end > at); place < list.length; place++) {
      if (ends[place] - list[place].length >= at + wanted.length) break;
      whole.set(place, 1);
    }
  }
  return whole.size ? whole : hits;
}

// The title as it is written, its words counted as those of the text that they open; `end` is where they do not.
function titleOf(page, text, hits) {
  const title = (page.meta.title ?? page.url).trim();
  const letters = solid(title);
  let end = 0;
  let read = "";
  while (end < text.list.length && read.length < letters.length) read += solid(text.list[end++]);
  if (!end || !read.startsWith(letters)) return { parts: [{ text: title, marked: false }], end: 0 };
  const spaced = split(title);
  if (spaced.list.length === end) return { parts: parts(spaced, { start: 0, end }, hits), end };
  const last = text.list[end - 1].slice(0, text.list[end - 1].length - (read.length - letters.length));
  return { parts: parts({ ...text, list: [...text.list.slice(0, end - 1), last] }, { start: 0, end }, hits), end };
}

function solid(text) {
  return text.replace(/\s/g, "");
}

// What each anchor stands for: the words up to the next one. Headings part regions and are none.
function regions(page, text, hits) {
  const anchors = [...page.anchors].sort((a, b) => a.location - b.location);
  let speaker = null;
  return anchors.flatMap((anchor, place) => {
    if (/^h\d$/.test(anchor.element)) speaker = anchor.element === "h3" ? anchor.text.trim() : null;
    const end = anchors[place + 1]?.location ?? text.list.length;
    if (!CITABLE.test(anchor.id) || anchor.location === end) return [];
    let score = 0;
    for (const [location, weight] of hits) if (location >= anchor.location && location < end) score += weight;
    const kind = { p: "paragraph", k: "point", s: "statement" }[anchor.id[0]];
    const cites = { address: `${page.url}#${anchor.id}`, kind, number: Number(anchor.id.slice(1)), speaker };
    return [{ start: anchor.location, end, score, cites }];
  });
}

function ranked(all) {
  return all.filter((region) => region.score > 0).sort((a, b) => b.score - a.score);
}

// A key point or a statement repeats words of a paragraph: where all that was found is shown already, once is enough.
function distinct(all, text, hits, most) {
  const kept = [];
  for (const region of all) {
    if (kept.length === most) break;
    const places = [...hits.keys()].filter((place) => place >= region.start && place < region.end);
    if (places.every((place) => isKept(kept, text, region, place))) continue;
    kept.push({ ...region, letters: lettersOf(text.list.slice(region.start, region.end).join("")) });
  }
  return kept;
}

// A word is known again by those before it or those behind it; in a short passage by all there are.
function isKept(kept, { list }, { start, end }, place) {
  const sides = [[place - AROUND, place + 1], [place, place + 1 + AROUND]].filter(([from, to]) => from >= start && to <= end);
  const phrases = (sides.length ? sides : [[start, end]]).map(([from, to]) => lettersOf(list.slice(from, to).join("")));
  return kept.some((one) => phrases.some((phrase) => one.letters.includes(phrase)));
}

// What was found behind the title and cannot be cited, as a name in a list: the words between two anchors.
function elsewhere(page, text, start, hits) {
  const places = [...hits.keys()].filter((place) => place >= start);
  if (!places.length) return null;
  const found = places.reduce((one, other) => Math.min(one, other));
  const bounds = page.anchors.map((anchor) => anchor.location);
  const before = bounds.filter((place) => place <= found).reduce((one, other) => Math.max(one, other), start);
  const behind = bounds.filter((place) => place > found).reduce((one, other) => Math.min(one, other), text.list.length);
  return { start: before, end: behind };
}

// As much of a region as is shown, around the most of what was found.
function cut({ list, gaps }, { start, end }, hits, longest) {
  const size = (place) => list[place].length + gaps[place].length;
  const reach = (from, length) => {
    let to = from;
    for (let left = length; to < end && left - size(to) >= 0; to++) left -= size(to);
    return Math.max(to, from + 1);
  };
  if (reach(start, longest) >= end) return { start, end };
  const places = [...hits.keys()].filter((place) => place >= start && place < end);
  const within = (from) => places.filter((place) => place >= from && place < reach(from, longest - BEFORE)).length;
  const best = places.length ? places.reduce((one, other) => (within(other) > within(one) ? other : one)) : start;
  let from = best;
  for (let left = BEFORE; from > start && left - size(from - 1) >= 0; from--) left -= size(from - 1);
  const to = reach(from, longest);
  return { start: from, end: to, before: from > start, after: to < end };
}

// Words next to each other that were found are marked together; the marks around words are not.
function parts({ list, gaps }, { start, end, before, after }, hits) {
  const made = [];
  const add = (text, marked) => {
    const last = made.at(-1);
    if (!text) return;
    if (last?.marked === marked) last.text += text;
    else made.push({ text, marked });
  };
  if (before) add("… ", false);
  for (let place = start; place < end; place++) {
    const [from, to] = hits.has(place) ? core(list[place]) : [0, 0];
    if (place > start) add(gaps[place], to > 0 && from === 0 && Boolean(made.at(-1)?.marked));
    add(list[place].slice(0, from), false);
    add(list[place].slice(from, to), true);
    add(list[place].slice(to), false);
  }
  if (after) add(" …", false);
  return made;
}

// From where to where a word has letters, or halves of characters that may be; in a time that grows with its length.
function core(word) {
  const from = Math.max(0, word.search(/[\p{L}\p{N}]/u));
  let to = word.length;
  while (to > from && !/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(word[to - 1])) to -= 1;
  return [from, to];
}

function lettersOf(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
