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
