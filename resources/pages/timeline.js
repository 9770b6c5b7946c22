/* The timeline: what is in view, where every event stands, and what a hand or a key does to it. */
const told = JSON.parse(document.getElementById("data").textContent);
const {events, words} = told;
const byId = (id) => document.getElementById(id);
const stage = byId("stage"), paper = byId("paper"), labels = byId("labels"), strip = byId("strip"), details = byId("details");
const still = matchMedia("(prefers-reduced-motion: reduce)"), dark = matchMedia("(prefers-color-scheme: dark)");
const FEW = 9, ROW = 28, AXIS = 58, TOP = 10, DOT = 5, LEAST_BAR = 12, RULE = 1.5, CARDS_APART = 14, WIDEST = 440;
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
      const turned = !bar && at + length > size.width - 6 && at - length > 6;
      const left = turned ? at - length : Math.min(start, at) - 8;
      const right = turned ? at + 9 : Math.max(at + length, bar ? x(event.end) + 6 : 0);
      const row = ways.find((one) => taken[one].every((span) => right < span[0] || left > span[1]));
      if (row === undefined) continue;
      taken[row].push([left, right]);
      next.set(number, row);
      placed.push({number, at, row, width: length, dated: length > name, turned});
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

/* ------------------------------------------------------------------ drawing */

function draw() {
  if (!wanted) wanted = requestAnimationFrame(() => {
    wanted = 0;
    paint();
  });
}

function paint() {
  const focused = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.number : undefined;
  const numbers = inView(), pen = penOf(paper, size.width, size.height), floor = size.height - AXIS;
  labels.replaceChildren();
  const few = numbers.length <= FEW;
  const placed = few ? cards(numbers) : inRows(numbers), shown = new Set(placed.map((one) => one.number));
  paintAxis(pen, floor);
  paintRug(pen, numbers, floor, few);
  for (const one of placed) few ? paintCard(pen, one, floor) : paintRow(pen, one, floor);
  badges(numbers.filter((number) => !shown.has(number)), floor);
  paintStrip();
  if (focused !== undefined && !stage.contains(document.activeElement)) stage.focus({preventScroll: true});
}

function penOf(canvas, width, height) {
  const ratio = devicePixelRatio || 1, pen = canvas.getContext("2d");
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}

function line(pen, colour, x1, y1, x2, y2, width = 1, dash = []) {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.lineTo(x2, y2);
  pen.stroke();
  pen.setLineDash([]);
}

function paintAxis(pen, floor) {
  const room = {minute: 56, hour: 56, day: 44, month: 52, year: 64}, to = moment(size.width + 80);
  const kind = tickKind(1 / view.scale, room), long = Math.abs(dateOf(Math.floor(to / DAY)).year) > 9999 || view.from < -62135596800;
  const ticks = [...ticksOf(long ? tickKind(1 / view.scale, {...room, year: 110}) : kind, moment(-80), to)];
  const heads = kind.above ? headsOf(kind.above, moment(-10), to) : [];
  pen.textBaseline = "alphabetic";
  for (const tick of ticks) {
    const at = Math.round(x(tick)) + 0.5;
    line(pen, colours.grid, at, 0, at, floor);
    line(pen, colours.line2, at, floor, at, floor + 5);
  }
  for (const head of heads) {
    const at = Math.round(x(head)) + 0.5;
    if (at > 0) line(pen, colours.edge, at, 0, at, floor + AXIS - 8);
  }
  line(pen, colours.axis, 0, floor + 0.5, size.width, floor + 0.5, RULE);
  pen.font = `12px ${FAMILY}`;
  pen.fillStyle = colours.muted;
  pen.textAlign = "center";
  for (const tick of ticks) pen.fillText(tickText(kind, tick, words), x(tick), floor + 20);
  paintHeads(pen, kind.above, heads, floor);
}

function headsOf(unit, from, to) {
  const kind = KINDS.find((one) => one.unit === unit);
  return [...ticksOf({...kind, step: 1}, from, to)];
}

function paintHeads(pen, unit, heads, floor) {
  pen.font = `600 13px ${FAMILY}`;
  pen.fillStyle = colours.ink;
  pen.textAlign = "left";
  heads.forEach((head, place) => {
    const text = headText(unit, head, words), wide = widthOf(text, "600 13px") + 16;
    const next = place + 1 < heads.length ? x(heads[place + 1]) : Infinity;
    const at = Math.max(x(head) + 8, 12);
    if (at + wide <= next + 8) pen.fillText(text, at, floor + 42);
  });
}

function paintRug(pen, numbers, floor, few) {
  pen.fillStyle = colours.rug;
  let last = -10;
  for (const number of few ? [] : numbers) {
    const at = x(events[number].start);
    if (at - last < 0.7) continue;  // it would be drawn over the one before
    pen.fillRect(at - 0.75, floor - 7, 1.5, 7);
    last = at;
  }
}

const colourOf = (event) => event.colour || colours[`category${event.category}`];

function paintCard(pen, one, floor) {
  const event = events[one.number], colour = colourOf(event);
  line(pen, colour, one.at, one.top, one.at, floor - (isBar(event) ? 3 : DOT), RULE, event.sure ? [] : [4, 4]);
  if (isBar(event)) paintBar(pen, event, floor, colour);
  else paintDot(pen, event, one.at, floor, colour);
  one.node.style.transform = `translate(${one.at + 1}px,${one.top}px)`;
}

function paintRow(pen, one, floor) {
  const event = events[one.number], y = floor - 42 - one.row * ROW, colour = colourOf(event), node = make("button", "label");
  if (isBar(event)) paintBar(pen, event, y + 9, colour);
  else paintDot(pen, event, one.at, y, colour);
  const title = make("span", event.unreal ? "denied" : "", event.title);
  node.append(title);
  if (one.dated) node.append(make("i", "", event.date));
  finish(node, one.number);
  node.style[one.turned ? "width" : "maxWidth"] = `${one.width}px`;
  if (isBar(event)) node.classList.add("long");
  if (one.turned) node.classList.add("turned");
  const left = isBar(event) ? one.at - 12 : one.turned ? one.at + 4 - one.width : one.at - 4;
  node.style.transform = `translate(${left}px,${y - (isBar(event) ? 16 : 12)}px)`;
  labels.append(node);
}

function paintDot(pen, event, at, y, colour) {
  pen.beginPath();
  pen.arc(at, y, DOT + 2.5, 0, 7);
  pen.fillStyle = colours.paper;
  pen.fill();
  pen.beginPath();
  pen.arc(at, y, event.sure && !event.doubt ? DOT : DOT - 1, 0, 7);
  pen.strokeStyle = pen.fillStyle = colour;
  pen.lineWidth = 2;
  pen.setLineDash(event.doubt ? [2.6, 2.2] : []);
  if (event.sure && !event.doubt) pen.fill();
  else pen.stroke();
  pen.setLineDash([]);
  if (event.about) {
    line(pen, colour, at - 10.5, y, at - 7, y, 2);
    line(pen, colour, at + 7, y, at + 10.5, y, 2);
  }
}

function paintBar(pen, event, y, colour) {
  const from = Math.max(x(event.start), -30), to = Math.min(Math.max(x(event.end), from + 4), size.width + 30), soft = event.about || event.ongoing;
  const ink = pen.createLinearGradient(from, 0, to, 0), edge = Math.min(0.3, 18 / Math.max(to - from, 1));
  ink.addColorStop(0, event.about ? `${colour}00` : colour);
  if (soft) {
    ink.addColorStop(event.about ? edge : 0, colour);
    ink.addColorStop(1 - edge, colour);
  }
  ink.addColorStop(1, soft ? `${colour}00` : colour);
  pen.beginPath();
  pen.roundRect(from, y - 3, to - from, 6, 3);
  pen.fillStyle = colours.paper;
  pen.fill();
  if (event.sure && !event.doubt) {
    pen.fillStyle = ink;
    pen.fill();
  } else {
    pen.beginPath();
    pen.roundRect(from + 0.75, y - 2.25, Math.max(to - from - 1.5, 1), 4.5, 2.25);
    pen.strokeStyle = ink;
    pen.lineWidth = 1.5;
    pen.setLineDash(event.doubt ? [5, 4] : []);
    pen.stroke();
    pen.setLineDash([]);
  }
}

let groups = [];  // the events of each badge

function badges(numbers, floor) {
  const columns = new Map();
  groups = [];
  for (const number of numbers) {
    const column = Math.floor(clamp(x(events[number].start), 0, size.width - 1) / 56);
    if (!columns.has(column)) columns.set(column, []);
    columns.get(column).push(number);
  }
  for (const [column, own] of columns) {
    const node = make("button", "badge", `+${own.length.toLocaleString(words.language)}`);
    node.dataset.group = groups.push(own) - 1;
    node.tabIndex = -1;
    node.setAttribute("aria-label", words.more.replace("{count}", own.length));
    node.style.transform = `translate(${Math.min(column * 56 + 10, size.width - 44)}px,${floor - 27}px)`;
    labels.append(node);
  }
}

/* ------------------------------------------------------------------ the overview */

const stripX = (at) => 12 + ((at - extent.from) / Math.max(extent.to - extent.from, 1)) * (strip.clientWidth - 24);

let counted = {width: 0, counts: new Map()};

function countsOf(width) {
  if (counted.width === width) return counted.counts;
  const counts = new Map();
  for (const event of events) {
    const column = Math.floor(stripX(event.start) / 4);
    counts.set(column, (counts.get(column) || 0) + 1);
  }
  counted = {width, counts};
  return counts;
}

function paintStrip() {
  const width = strip.clientWidth, height = strip.clientHeight, pen = penOf(strip, width, height), counts = countsOf(width);
  const left = clamp(stripX(view.from), 0, width - 6), right = clamp(stripX(moment(size.width)), left + 6, width);
  pen.fillStyle = colours.paper;
  pen.fillRect(left, 0, right - left, height);
  const most = Math.max(1, ...counts.values());
  pen.fillStyle = colours.accent;
  for (const [column, count] of counts) {
    const tall = 4 + (height - 14) * Math.sqrt(count / most) * (most > 1 ? 1 : 0.4);
    pen.fillRect(column * 4, height - 4 - tall, 3, tall);
  }
  for (const at of left > 1 || right < width - 1 ? [left + 0.5, right - 0.5] : []) line(pen, colours.ctl, at, 0, at, height);
}

/* ------------------------------------------------------------------ the chosen event */

function choose(number, {move = true} = {}) {
  chosen = number;
  details.hidden = number < 0;
  if (number >= 0) tell(number);
  resize();
  if (number >= 0 && move) bringIn(number);
}

function barOf(number) {
  const bar = make("div", "bar"), buttons = [["‹", words.before, number - 1], ["›", words.after, number + 1], ["×", words.close, -1]];
  for (const [sign, name, to] of buttons) {
    const button = make("button", "step", sign);
    button.setAttribute("aria-label", name);
    button.title = name;
    if (to >= events.length || (to < 0 && sign === "‹")) button.disabled = true;
    button.addEventListener("click", () => {
      choose(to);
      if (to < 0) stage.focus();
      else details.querySelector(sign === "‹" ? ".step" : ".step:nth-child(2)").focus();
    });
    bar.append(button);
  }
  return bar;
}

function tell(number) {
  const event = events[number], state = [event.date, event.state].filter(Boolean).join(" · ");
  details.replaceChildren(barOf(number), make("h2", event.unreal ? "denied" : "", event.title), make("p", "date", state));
  if (event.note) details.append(make("p", "note", event.note));
  for (const quote of event.quotes) {
    const block = make("blockquote"), source = make("footer");
    block.append(make("p", "", words.quote.replace("{words}", quote.text)), source);
    source.append(quote.address ? linkTo(quote) : quote.origin);
    details.append(block);
  }
  if (event.names) details.append(make("p", "names", event.names));
  details.scrollTop = 0;
  byId("live").textContent = spoken(event);
}

function linkTo(quote) {
  const link = make("a", "", quote.origin);
  if (/^https?:\/\//.test(quote.address)) link.href = quote.address;
  link.rel = "noopener noreferrer";
  link.target = "_blank";
  return link;
}

function tellGroup(numbers) {
  chosen = -1;
  const list = make("ul", "list");
  for (const number of numbers.slice(0, 300)) {
    const item = make("li"), button = make("button", "", events[number].title);
    button.append(make("i", "", events[number].date));
    button.addEventListener("click", () => choose(number));
    item.append(button);
    list.append(item);
  }
  details.replaceChildren(barOf(-1), make("h2", "", words.more.replace("{count}", numbers.length.toLocaleString(words.language))), list);
  details.hidden = false;
  resize();
}

function open(node) {
  if (node.dataset.number !== undefined) return choose(Number(node.dataset.number), {move: false});
  const numbers = groups[node.dataset.group];
  const from = events[numbers[0]].start, to = events[numbers[numbers.length - 1]].start, room = (to - from) * view.scale;
  if (numbers.length <= 4 || room < 2) return tellGroup(numbers);
  const scale = (size.width * 0.6) / (to - from);
  show({from: from - (size.width * 0.15) / scale, scale}, {slowly: true});
}

/* ------------------------------------------------------------------ hand and keys */

const fingers = new Map();
let moved = 0, pressed = null;

stage.addEventListener("pointerdown", (event) => {
  if (event.button > 0) return;
  fingers.set(event.pointerId, place(event));
  moved = 0;
  pressed = event.target.closest("button");
});
const place = (event) => ({x: event.clientX - stage.getBoundingClientRect().left});

stage.addEventListener("pointermove", (event) => {
  const before = fingers.get(event.pointerId);
  if (!before) return;
  const now = place(event), others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
  fingers.set(event.pointerId, now);
  moved += Math.abs(now.x - before.x);
  if (moved > 4 && !stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
  if (others.length) {
    const was = Math.max(Math.abs(before.x - others[0].x), 10), is = Math.max(Math.abs(now.x - others[0].x), 10);
    zoom(is / was, (now.x + others[0].x) / 2);
  } else if (moved > 4) {
    stage.classList.add("held");
    pan(before.x - now.x);
  }
});

for (const name of ["pointerup", "pointercancel"])
  stage.addEventListener(name, (event) => {
    fingers.delete(event.pointerId);
    stage.classList.remove("held");
  });
stage.addEventListener("lostpointercapture", (event) => fingers.delete(event.pointerId));
stage.addEventListener("click", (event) => {
  const node = event.target.closest("button") || (pressed && pressed.isConnected ? pressed : null);
  if (node && (moved <= 4 || event.detail === 0)) open(node);  // a screen reader clicks without a pointer
  stage.focus({preventScroll: true});
});
stage.addEventListener("dblclick", (event) => {
  if (!event.target.closest("button")) zoom(2, place(event).x, {slowly: true});
});
stage.addEventListener("wheel", (event) => {
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? size.height : 1;
  if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan((event.deltaX || event.deltaY) * lines);
  else zoom(Math.exp(-clamp(event.deltaY * lines, -400, 400) * (event.ctrlKey ? 0.01 : 0.002)), place(event).x);
}, {passive: false});

function neighbour(step) {
  if (chosen >= 0) return clamp(chosen + step, 0, events.length - 1);
  const numbers = inView();
  return numbers.length ? numbers[step > 0 ? 0 : numbers.length - 1] : step > 0 ? 0 : events.length - 1;
}

const KEYS = {
  ArrowRight: (shift) => (shift ? pan(size.width * 0.2) : events.length && choose(neighbour(1))),
  ArrowLeft: (shift) => (shift ? pan(-size.width * 0.2) : events.length && choose(neighbour(-1))),
  "+": () => zoom(1.6, undefined, {slowly: true}),
  "=": () => zoom(1.6, undefined, {slowly: true}),
  "-": () => zoom(1 / 1.6, undefined, {slowly: true}),
  0: () => show(whole(), {slowly: true, all: true}),
  Home: () => events.length && choose(0),
  End: () => events.length && choose(events.length - 1),
  Escape: () => choose(-1),
};
document.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act(event.shiftKey);
});

let gripped = false;
const follow = (event) => {
  const share = (event.clientX - strip.getBoundingClientRect().left - 12) / Math.max(strip.clientWidth - 24, 1);
  show({from: extent.from + share * (extent.to - extent.from) - size.width / 2 / view.scale, scale: view.scale});
};
const overview = byId("overview");
overview.addEventListener("pointerdown", (event) => {
  gripped = true;
  overview.setPointerCapture(event.pointerId);
  follow(event);
});
overview.addEventListener("pointermove", (event) => gripped && follow(event));
for (const name of ["pointerup", "pointercancel"]) overview.addEventListener(name, () => (gripped = false));

byId("nearer").addEventListener("click", () => zoom(1.6, undefined, {slowly: true}));
byId("farther").addEventListener("click", () => zoom(1 / 1.6, undefined, {slowly: true}));
byId("all").addEventListener("click", () => show(whole(), {slowly: true, all: true}));

/* ------------------------------------------------------------------ beginning */

function takeColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "muted", "accent", "grid", "edge", "rug", "axis", "line2", "ctl", "stem"];
  for (const name of [...names, ...Array.from({length: 8}, (_, n) => `category${n}`)])
    colours[name] = style.getPropertyValue(`--${name}`).trim();
}

function resize() {
  size = {width: Math.max(stage.clientWidth, 1), height: Math.max(stage.clientHeight, 1)};
  if (fitted) view = whole();
  paint();
}

takeColours();
dark.addEventListener("change", () => {
  takeColours();
  draw();
});
new ResizeObserver(resize).observe(stage);
document.fonts.ready.then(() => {
  widths.clear();
  draw();
});
resize();
