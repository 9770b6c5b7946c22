"use strict";
/* The proleptic Gregorian calendar of any year, and the ticks of an axis of time.  Moments are seconds since 1970. */
const DAY = 86400;
const mod = (a, b) => ((a % b) + b) % b;

function daysOf(year, month, day) {
  year += Math.floor((month - 1) / 12);
  month = mod(month - 1, 12) + 1;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400), yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

function dateOf(days) {
  const z = days + 719468, era = Math.floor(z / 146097), doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153), month = mp < 10 ? mp + 3 : mp - 9;
  return {year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1};
}

const monthStart = (year, month) => daysOf(year, month, 1) * DAY;

/* Each kind of tick: its size in seconds, how many of them a step has, and the kind that stands above it. */
const KINDS = [
  {unit: "minute", size: 60, steps: [1, 2, 5, 10, 15, 30], above: "day"},
  {unit: "hour", size: 3600, steps: [1, 2, 3, 6, 12], above: "day"},
  {unit: "day", size: DAY, steps: [1, 2, 5, 10], above: "month"},
  {unit: "month", size: 30.44 * DAY, steps: [1, 3, 6], above: "year"},
  {unit: "year", size: 365.2425 * DAY, steps: [1, 2, 5], above: ""},
];

function tickKind(secondsPerPixel, room) {
  for (const kind of KINDS)
    for (const step of kind.steps) {
      const wide = room[kind.unit] || 70;
      if (kind.size * step >= secondsPerPixel * wide) return {...kind, step};
    }
  for (let step = 10; ; step *= 10)
    for (const times of [1, 2, 5])
      if (365.2425 * DAY * step * times >= secondsPerPixel * room.year) return {...KINDS[4], step: step * times};
}

function* ticksOf(kind, from, to) {
  if (kind.unit === "year") {
    const first = Math.floor(dateOf(Math.floor(from / DAY)).year / kind.step) * kind.step;
    for (let year = first; monthStart(year, 1) <= to; year += kind.step) yield monthStart(year, 1);
  } else if (kind.unit === "month") {
    const at = dateOf(Math.floor(from / DAY));
    for (let month = 1 + Math.floor((at.month - 1) / kind.step) * kind.step; monthStart(at.year, month) <= to; month += kind.step)
      yield monthStart(at.year, month);
  } else if (kind.unit === "day") {
    const at = dateOf(Math.floor(from / DAY));
    for (let month = at.month; monthStart(at.year, month) <= to; month++) {
      const first = daysOf(at.year, month, 1), last = daysOf(at.year, month + 1, 1);
      for (let day = first; day < last; day += kind.step)
        if (day === first || last - day > kind.step / 2) yield day * DAY;
    }
  } else {
    const step = kind.size * kind.step;
    for (let at = Math.floor(from / step) * step; at <= to; at += step) yield at;
  }
}

/* A date in the pattern of a language: letters d, M and y stand for what they name. */
function inPattern(pattern, moment, words) {
  const at = dateOf(Math.floor(moment / DAY));
  return pattern.replace(/'([^']*)'|d+|M+|y+/g, (found, quoted) => {
    if (quoted !== undefined) return quoted;
    if (found[0] === "d") return at.day === 1 ? words.first : String(at.day);
    if (found[0] === "y") return yearText(at.year, words);
    return found.length > 3 ? words.months[at.month - 1] : words.shortMonths[at.month - 1];
  });
}

const yearText = (year, words) => {
  const shown = Math.abs(year > 0 ? year : 1 - year);
  const digits = shown >= 10000 ? shown.toLocaleString(words.language) : String(shown);
  return year > 0 ? digits : words.beforeChrist.replace("{year}", digits);
};

function tickText(kind, moment, words) {
  const at = dateOf(Math.floor(moment / DAY));
  if (kind.unit === "year") return yearText(at.year, words);
  if (kind.unit === "month") return words.shortMonths[at.month - 1];
  if (kind.unit === "day") return String(at.day);
  const second = mod(moment, DAY);
  return `${String(Math.floor(second / 3600)).padStart(2, "0")}:${String(Math.floor(second / 60) % 60).padStart(2, "0")}`;
}

function headText(unit, moment, words) {
  if (unit === "year") return yearText(dateOf(Math.floor(moment / DAY)).year, words);
  const text = inPattern(unit === "month" ? words.monthPattern : words.dayPattern, moment, words);
  return text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);
}
