// Marks in the source what a point of the note rests on, and in the note what rests on a sentence, by click or key.
// The links do without it. Letters act only while the focus is in a point or a sentence (WCAG 2.1.4).
"use strict";
(() => {
  const source = document.getElementById("source");
  const said = document.getElementById("said");
  const linksOf = (point) => [...point.querySelectorAll("a.ev")];
  const points = [...document.querySelectorAll(".point")].filter((point) => linksOf(point).length);
  const sentenceOf = (link) => document.getElementById(link.hash.slice(1));
  const sentencesOf = (point) => [...new Set(linksOf(point).map(sentenceOf))];
  const isBeside = () => getComputedStyle(source).position === "sticky";
  let last = null;

  function clear() {
    for (const each of document.querySelectorAll(".marked, .current")) each.classList.remove("marked", "current");
    said.textContent = "";
  }

  function show(element) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "nearest", behavior: calm || !isBeside() ? "auto" : "smooth" });
  }

  function mark(marked, sentences) {
    clear();
    for (const point of marked) point.classList.add("current");
    for (const sentence of sentences) sentence.classList.add("marked");
    said.textContent = said.dataset.text.replace("{n}", sentences.map((each) => each.id.slice(1)).join(", "));
  }

  function markEvidence(point, first, move) {
    const link = first ?? linksOf(point)[0];
    const sentence = sentenceOf(link);
    mark([point], sentencesOf(point));
    last = link;
    if (move) focusOn(sentence);
    if (move || isBeside() || first) show(sentence);
  }

  function markPoints(sentence, move) {
    const resting = points.filter((point) => sentencesOf(point).includes(sentence));
    if (!resting.length) return;
    mark(resting, [sentence]);
    last = linksOf(resting[0]).find((link) => sentenceOf(link) === sentence);
    if (move) last.focus({ preventScroll: true });
    show(resting[0]);
  }

  function focusOn(sentence) {
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
  }

  function step(by) {
    const here = points.findIndex((point) => point.contains(document.activeElement));
    const from = here >= 0 ? here : points.findIndex((point) => point.classList.contains("current"));
    const next = points[from + by];
    if (!next) return;
    linksOf(next)[0].focus({ preventScroll: true });
    show(next);
    markEvidence(next, null, false);
  }

  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a");
    const point = event.target.closest(".point");
    const sentence = event.target.closest(".sentence");
    const byKey = event.detail === 0;
    if (link?.matches(".ev")) {
      event.preventDefault();
      if (point) markEvidence(point, link, byKey || !isBeside());
      else { mark([], [sentenceOf(link)]); last = link; show(sentenceOf(link)); }
    } else if (link?.matches(".n")) {
      event.preventDefault();
      markPoints(sentence, byKey || !isBeside());
    } else if (!link && !event.target.closest("summary") && getSelection().isCollapsed) {
      if (points.includes(point)) markEvidence(point, null, false);
      else if (sentence && isBeside()) markPoints(sentence, false);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    if (event.key === " " && at.matches("a.ev, a.n")) {
      event.preventDefault();
      if (at.matches(".n")) markPoints(at.closest(".sentence"), false);
      else if (at.closest(".point")) markEvidence(at.closest(".point"), at, false);
      else at.click();
    } else if (event.key === "j" || event.key === "k") {
      if (at.closest(".point, .sentence")) step(event.key === "j" ? 1 : -1);
    } else if (event.key === "Escape") {
      clear();
      if (last && at.closest(".sentence")) last.focus();
    }
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of closed) each.open = false; });

  document.documentElement.classList.add("scripted");
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (target && target.matches(".sentence")) mark([], [target]);
})();
