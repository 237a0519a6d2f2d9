"use strict";
(function () {
  var pages = Array.prototype.slice.call(document.querySelectorAll("main > section"));
  var stops = [];
  pages.forEach(function (page, at) {
    var reveals = Number(page.getAttribute("data-reveals"));
    for (var reveal = 0; reveal < reveals; reveal += 1) { stops.push([at, reveal]); }
  });
  var body = document.body, bar = document.querySelector(".progress i"), place = 0;

  function fit(page) {
    var scale = 1;
    do {
      page.style.setProperty("--scale", scale);
      scale -= 0.04;
    } while (page.scrollHeight > page.clientHeight && scale > 0.35);
  }
  function show() {
    var stop = stops[place];
    pages.forEach(function (page, at) {
      page.classList.toggle("now", at === stop[0]);
      page.querySelectorAll("[data-at]").forEach(function (part) {
        part.classList.toggle("later", at === stop[0] && Number(part.getAttribute("data-at")) > stop[1]);
      });
    });
    fit(pages[stop[0]]);
    bar.style.width = 100 * place / Math.max(stops.length - 1, 1) + "%";
  }
  function go(to) {
    if (body.classList.contains("blank")) { body.classList.remove("blank"); return; }
    place = Math.min(Math.max(to, 0), stops.length - 1);
    show();
  }
  function all() {
    body.classList.toggle("steps");
    document.getElementById("all").setAttribute("aria-pressed", String(!body.classList.contains("steps")));
  }

  var keys = {
    " ": 1, ArrowRight: 1, PageDown: 1, Enter: 1, ArrowLeft: -1, PageUp: -1, Backspace: -1
  };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (event.key === "a" || event.key === "A") { all(); return; }
    if (!body.classList.contains("steps")) { return; }
    if (event.target.tagName === "BUTTON" && (event.key === " " || event.key === "Enter")) { return; }
    if (keys[event.key]) { go(place + keys[event.key]); }
    else if (event.key === "Home") { go(0); }
    else if (event.key === "End") { go(stops.length - 1); }
    else if (event.key === "b" || event.key === "B" || event.key === ".") { body.classList.toggle("blank"); }
    else { return; }
    event.preventDefault();
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (button && button.id === "all") { all(); }
    else if (button) { go(place + Number(button.getAttribute("data-by"))); }
    else if (body.classList.contains("steps") && !String(getSelection())) { go(place + 1); }
  });
  addEventListener("resize", function () { fit(pages[stops[place][0]]); });
  body.classList.add("steps");
  show();
}());
