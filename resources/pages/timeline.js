/* The timeline: what is in view, where every event stands, and what a hand or a key does to it. */
const told = JSON.parse(document.getElementById("data").textContent);
const {events, words} = told;
const byId = (id) => document.getElementById(id);
const stage = byId("stage"), paper = byId("paper"), labels = byId("labels"), strip = byId("strip"), details = byId("details");
const still = matchMedia("(prefers-reduced-motion: reduce)"), dark = matchMedia("(prefers-color-scheme: dark)");
const FEW = 9, ROW = 28, AXIS = 58, TOP = 10, DOT = 5, LEAST_BAR = 12, RULE = 1.5, CARDS_APART = 14, WIDEST = 440, NARROWEST = 60;
const FAMILY = 'Inter, "Helvetica Neue", Arial, sans-serif';
const longest = events.reduce((most, event) => Math.max(most, event.end - event.start), 0);
const extent = events.length
  ? {from: events[0].start, to: events.reduce((last, event) => Math.max(last, event.end), events[0].end)}
  : {from: 1735689600, to: 1767225600};
let view = {from: 0, scale: 1}, size = {width: 1, height: 1}, chosen = -1, rows = new Map(), rowsScale = 0, colours = {}, wanted = 0;
let animation = 0, fitted = true;  // until a hand or a key shows something else

const x = (moment) => (moment - view.from) * view.scale;
const moment = (at) => view.from + at / view.scale;
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

function make(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

const widths = new Map(), measuring = document.createElement("canvas").getContext("2d");
function widthOf(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    measuring.font = `${font} ${FAMILY}`;
    widths.set(key, measuring.measureText(text).width);
  }
  return widths.get(key);
}

/* ------------------------------------------------------------------ the view */

function whole() {
  const few = events.length <= FEW, left = few ? 32 : 40;
  const right = few ? Math.min(310, size.width * 0.5) : Math.min(200, size.width * 0.2), length = Math.max(extent.to - extent.from, 60);
  const scale = (size.width - left - right) / length;
  return {from: extent.from - left / scale, scale};
}

function bounded(next) {
  const least = whole().scale * 0.5, scale = clamp(next.scale, Math.min(least, 2), Math.max(2, least));
  const room = size.width / scale;
  return {from: clamp(next.from, extent.from - room * 0.9, extent.to - room * 0.1), scale};
}

function show(next, {slowly = false, all = false} = {}) {
  cancelAnimationFrame(animation);
  fitted = all;
  const goal = bounded(next);
  if (!slowly || still.matches) {
    view = goal;
    draw();
    return;
  }
  const first = view, began = performance.now();
  const step = (now) => {
    const share = clamp((now - began) / 220, 0, 1), eased = 1 - (1 - share) ** 3;
    const scale = first.scale * (goal.scale / first.scale) ** eased;
    const centre = (v) => v.from + size.width / 2 / v.scale;
    const apart = 1 / first.scale - 1 / goal.scale;
    const way = Math.abs(apart * goal.scale) < 1e-6 ? eased : (1 / first.scale - 1 / scale) / apart;
    view = {from: centre(first) + (centre(goal) - centre(first)) * way - size.width / 2 / scale, scale};
    draw();
    if (share < 1) animation = requestAnimationFrame(step);
  };
  animation = requestAnimationFrame(step);
}

const pan = (pixels) => show({from: view.from + pixels / view.scale, scale: view.scale});
function zoom(times, at = size.width / 2, options) {
  const scale = bounded({from: view.from, scale: view.scale * times}).scale;
  show({from: moment(at) - at / scale, scale}, options);
}

function bringIn(number) {
  const event = events[number], at = x(event.start), end = x(event.end);
  if (at > 20 && Math.min(end, at + 160) < size.width - 20) return draw();
  show({from: event.start - (size.width * 0.35) / view.scale, scale: view.scale}, {slowly: true});
}

function inView() {
  let low = 0, high = events.length;
  const from = view.from - longest, to = moment(size.width), found = [];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle].start < from) low = middle + 1;
    else high = middle;
  }
  for (; low < events.length && events[low].start <= to; low++) if (events[low].end > view.from) found.push(low);
  return found;
}

/* ------------------------------------------------------------------ where events stand */

const isBar = (event) => !event.dot && (event.end - event.start) * view.scale >= LEAST_BAR;

function cards(numbers) {
  const placed = [], base = size.height - AXIS - 26;
  for (const number of [...numbers].reverse()) {
    const event = events[number], at = Math.max(x(event.start), 14);
    const next = placed.length ? placed[placed.length - 1].at : size.width - 4;
    const free = next - at - 18, width = clamp(free, 168, 290);
    const card = cardOf(number, width);
    const fits = (one) => {
      const bottom = placed.filter((other) => other.at < at + one.width + 8 && other.at + other.width > at)
        .reduce((least, other) => Math.min(least, other.top - CARDS_APART), base);
      return {bottom, top: bottom - one.height};
    };
    let place = fits(card);
    for (const without of ["q", "i"])
      if (place.top < TOP && card.node.querySelector(without)) {
        card.node.querySelector(without).remove();
        card.height = card.node.offsetHeight;
        place = fits(card);
      }
    if (place.top < TOP || at + 120 > size.width + 60) {
      card.node.remove();
      continue;
    }
    placed.push({number, at, width: card.width, ...place, node: card.node});
  }
  const lift = Math.min(130, 0.3 * placed.reduce((free, one) => Math.min(free, one.top - TOP), 500));
  for (const one of placed) one.top -= Math.max(lift, 0);
  return placed;
}

function cardOf(number, width) {
  const event = events[number], node = make("button", "card");
  const title = make("b", event.unreal ? "denied" : "", event.title);
  node.append(title, make("i", "", event.date));
  if (event.brief) node.append(make("q", "", words.quote.replace("{words}", event.brief)));
  node.style.width = "max-content";
  node.style.maxWidth = `${width}px`;
  finish(node, number);
  labels.append(node);
  return {node, width: node.offsetWidth, height: node.offsetHeight};
}

/* Of the events that begin in each narrow column, as many as there are rows, the most important ones. */
function weightiest(numbers, count) {
  if (numbers.length <= count * 20) return numbers;
  const columns = new Map();
  for (const number of numbers) {
    const column = Math.floor(Math.max(x(events[number].start), 0) / 48), own = columns.get(column);
    if (!own) columns.set(column, [number]);
    else if (own.length < count) own.push(number);
    else if (events[number].rank < events[own[count - 1]].rank) {
      let place = count - 1;
      for (; place > 0 && events[own[place - 1]].rank > events[number].rank; place--) own[place] = own[place - 1];
      own[place] = number;
      continue;
    } else continue;
    if (own && own.length === count) own.sort((a, b) => events[a].rank - events[b].rank);
  }
  return [...columns.values()].flat();
}

function inRows(numbers) {
  const count = Math.max(1, Math.floor((size.height - AXIS - 36 - TOP) / ROW)), taken = Array.from({length: count}, () => []);
  const seen = new Set(weightiest(numbers, count)), zoomed = rowsScale !== view.scale, next = new Map(), placed = [];
  const there = new Set(numbers), kept = zoomed ? [] : [...rows.keys()].filter((number) => there.has(number));
  const first = new Set(kept);
  if (there.has(chosen)) kept.unshift(chosen);
  const others = [...seen].filter((number) => !first.has(number)).sort((a, b) => events[a].rank - events[b].rank);
  for (const number of new Set([...kept, ...others])) {
    const event = events[number], start = x(event.start), bar = isBar(event);
    const name = widthOf(event.title, "13px") + 30, date = 8 + widthOf(event.date, "12px");
    const lengths = name + date <= WIDEST ? [name + date, name] : [Math.min(name, WIDEST)];
    const wish = rows.get(number);
    const ways = [...(wish !== undefined && wish < count ? [wish] : []), ...taken.keys()];
    for (const length of lengths) {
      const at = bar ? clamp(start, 4, Math.max(Math.min(x(event.end) - 60, size.width - length), 4)) : start;
      const behind = size.width - 6 - at, before = at - 6;
      const turned = !bar && length > behind && before > behind, room = turned ? before : behind;
      if (!bar && length > room && length !== lengths.at(-1)) continue;  // without its date it may fit
      const width = bar || at < 0 ? length : Math.min(length, Math.max(room, NARROWEST));  // and is never cut by the edge
      const left = turned ? at - width : Math.min(start, at) - 8;
      const right = turned ? at + 9 : Math.max(at + width, bar ? x(event.end) + 6 : 0);
      const row = ways.find((one) => taken[one].every((span) => right < span[0] || left > span[1]));
      if (row === undefined) continue;
      taken[row].push([left, right]);
      next.set(number, row);
      placed.push({number, at, row, width, dated: length > name, turned});
      break;
    }
  }
  rows = next;
  rowsScale = view.scale;
  return placed;
}

function finish(node, number) {
  const event = events[number];
  node.dataset.number = number;
  node.tabIndex = -1;
  node.setAttribute("aria-label", spoken(event));
  if (number === chosen) node.classList.add("chosen");
}

const spoken = (event) => [event.title, event.date, event.state].filter(Boolean).join(", ");
