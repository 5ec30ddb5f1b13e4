// What a script adds to pages that work without one: the result arrives piece by piece, the form
// echoes what it understood, and favourites stay in this browser. Markup comes from the server.
"use strict";

const find = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

// Appearance: remembered in a cookie, so that the server sets it before the first paint.
all("input[name=theme]").forEach((radio) =>
  radio.addEventListener("change", () => {
    const age = radio.value === "auto" ? 0 : 31536000;
    document.cookie = `theme=${radio.value}; path=/; max-age=${age}; samesite=lax`;
  }),
);

// The question form.
const ask = find("#ask");
if (ask) {
  ask.addEventListener("submit", stream);
  ask.addEventListener("change", echo);
  find("#f-time").addEventListener("input", () => { ask.elements.no_time.checked = false; });
  find(".picker").addEventListener("change", (event) => {
    if (event.target.value) find("#f-date").value = event.target.value;
  });
  const other = find("#other-lang");
  if (other) other.addEventListener("click", (event) => {
    if (find("#result").hidden) return;
    event.preventDefault();
    ask.elements.lang.value = other.lang;
    ask.submit();
  });
}

function filled() {
  const data = new FormData(ask);
  if (data.get("date")) data.delete("picked");
  return new URLSearchParams(data);
}

let asking = 0;
async function echo(event) {
  if (event.target.name === "gender" || event.target.name === "theme") return;
  const turn = ++asking;
  const answer = await fetch("/echo", { method: "POST", body: filled() });
  if (!answer.ok || turn !== asking) return;
  const told = await answer.json();
  const line = find("#echo");
  line.textContent = told.line;
  line.classList.toggle("unclear", !told.ok);
  if (event.target.name === "surname") find("#surname-hanja").innerHTML = told.surname;
}

async function stream(event) {
  event.preventDefault();
  const progress = find("#progress");
  const body = filled();
  all("[id^=slot-]").forEach((slot) => slot.replaceChildren());
  find("#explanation").hidden = true;
  find("#result").hidden = false;
  progress.textContent = progress.dataset.start;
  try {
    const answer = await fetch(ask.action, {
      method: "POST", body, headers: { Accept: "text/event-stream" },
    });
    if (!answer.ok) {
      progress.textContent = (await answer.json()).detail;
      return;
    }
    for await (const [kind, html] of events(answer.body)) show(kind, html, progress);
  } catch {
    progress.textContent = progress.dataset.failed;
  }
}

// Server-sent events of a fetched answer, as [kind, html].
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const pieces = (rest + part.value).split("\n\n");
    rest = pieces.pop();
    for (const piece of pieces) {
      const [, kind, data] = piece.match(/^event: (.*)\ndata: (.*)$/) || [];
      if (kind) yield [kind, JSON.parse(data)];
    }
  }
}

function show(kind, html, progress) {
  if (kind === "done") {
    progress.textContent = find("#slot-chart").firstChild ? progress.dataset.done : "";
    return;
  }
  const holder = document.createElement("template");
  holder.innerHTML = html;
  find(`#slot-${kind}`).append(holder.content);
  if (kind === "section") find("#explanation").hidden = false;
  if (kind === "names") stars();
  if (kind === "error") find("#slot-error").scrollIntoView();
  if (kind === "chart") {
    find("#sheet").open = false;
    find("#sheet > summary h2").textContent = progress.dataset.again;
    find(".front").classList.add("folded");
    progress.textContent = progress.dataset.chart;
    find("#h-chart").focus({ preventScroll: true });
    find("#chart").scrollIntoView();
  }
}

// Favourites.
const SHELF = "saju-naming.saved";
const kept = () => JSON.parse(localStorage.getItem(SHELF) || "[]");
const keep = (names) => localStorage.setItem(SHELF, JSON.stringify(names));
const same = (a, b) => a.pick === b.pick && a.surname === b.surname;

function stars() {
  all(".star[hidden]").forEach((star) => {
    const name = { ...star.dataset };
    const draw = () => {
      const on = kept().some((one) => same(one, name));
      star.setAttribute("aria-pressed", on);
      star.firstElementChild.textContent = on ? "★" : "☆";
    };
    star.hidden = false;
    star.addEventListener("click", () => {
      const rest = kept().filter((one) => !same(one, name));
      keep(rest.length === kept().length ? [...rest, name] : rest);
      draw();
    });
    draw();
  });
}
stars();

// The page of favourites.
const shelf = find("#saved");
if (shelf) drawShelf();

function drawShelf() {
  const names = kept();
  const none = find("#saved-none");
  none.textContent = none.dataset.none;
  none.hidden = names.length > 0;
  shelf.replaceChildren(...names.map(shelved));
}

function element(tag, attributes, ...children) {
  const made = Object.assign(document.createElement(tag), attributes);
  made.append(...children);
  return made;
}

function shelved(name) {
  const hidden = { lang: shelf.dataset.lang, choose: name.pick, surname: name.surname, gender: name.gender };
  const fields = Object.entries(hidden).map(([key, value]) =>
    element("input", { type: "hidden", name: key, value }),
  );
  const open = element("button", { className: "open" }, shelf.dataset.open);
  const drop = element("button", { className: "plain", type: "button" }, shelf.dataset.remove);
  open.setAttribute("aria-label", `${name.full} ${shelf.dataset.open}`);
  drop.setAttribute("aria-label", `${name.full} ${shelf.dataset.remove}`);
  drop.addEventListener("click", () => {
    keep(kept().filter((one) => !same(one, name)));
    drawShelf();
  });
  const hanja = element("span", { className: "hanja", lang: "ko-Hani" }, name.hanja);
  const form = element("form", { method: "post", action: "/chosen" }, ...fields, open, drop);
  return element("li", {}, element("strong", { lang: "ko" }, name.full), hanja, form);
}

// Printing.
const print = find("#print");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
