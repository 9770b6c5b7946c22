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
