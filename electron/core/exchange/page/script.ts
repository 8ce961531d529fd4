/**
 * The program inside the page, as it stands in the file: it has no parts to load, so that the file opens from a disk.
 * It reads the map from the JSON beside it and makes hovering, searching, zooming and dragging work on the drawing.
 */
export const pageScript = String.raw`'use strict';
const { nodes, ties, tieWord } = JSON.parse(document.getElementById('map').textContent);
const svg = document.getElementById('drawing');
const card = document.getElementById('card');
const search = document.getElementById('search');
const paths = [...document.getElementById('ties').children];
const names = [...document.getElementById('names').children];
const discs = [...document.querySelectorAll('#nodes circle[data-row]')];
const box = svg.viewBox.baseVal;
const whole = { x: box.x, y: box.y, width: box.width, height: box.height };
const tiesOf = nodes.map(() => []);
ties.forEach(([source, target], tie) => { tiesOf[source].push(tie); tiesOf[target].push(tie); });
const byWeight = nodes.map((_, row) => row).sort((a, b) => nodes[b].papers - nodes[a].papers || tiesOf[b].length - tiesOf[a].length || a - b);
let chosen = -1;

const counted = (number, one, many) => number + ' ' + (number === 1 ? one : many);
const others = (row) => tiesOf[row].map((tie) => (ties[tie][0] === row ? ties[tie][1] : ties[tie][0])).sort((a, b) => nodes[b].papers - nodes[a].papers || a - b);
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const unitsPerPixel = () => Math.max(box.width / svg.clientWidth, box.height / svg.clientHeight) || 1;

function describe(row) {
  const node = nodes[row];
  const near = others(row);
  const more = near.length > 8 ? ' and ' + (near.length - 8) + ' more' : '';
  const lines = [
    [counted(node.papers, 'paper', 'papers'), (node.atLeast ? 'at least ' : '') + counted(near.length, tieWord[0], tieWord[1]), node.years, node.community].filter(Boolean).join(' · '),
    near.slice(0, 8).map((other) => nodes[other].label).join(', ') + more,
  ];
  const name = document.createElement('strong');
  name.textContent = node.label;
  card.replaceChildren(name, ...lines.filter(Boolean).map((line) => Object.assign(document.createElement('span'), { textContent: line })));
}

function light(row) {
  for (const lit of svg.querySelectorAll('.lit')) lit.classList.remove('lit');
  svg.classList.toggle('dim', row >= 0);
  if (row < 0) card.replaceChildren();
  else {
    describe(row);
    for (const tie of tiesOf[row]) paths[tie].classList.add('lit');
    for (const near of [row, ...others(row)]) { discs[near].classList.add('lit'); names[near].classList.add('lit'); }
  }
  placeNames(row);
}

/** Names that fit beside each other, the most important first; wide scripts take a whole em for each letter. */
function placeNames(lit) {
  const unit = unitsPerPixel();
  svg.style.setProperty('--zoom', String(unit));
  const taken = [];
  const first = lit < 0 ? [] : [lit, ...others(lit)];
  for (const row of new Set([...first, ...byWeight])) {
    const ems = [...nodes[row].label].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.56), 0);
    const left = Number(names[row].getAttribute('x'));
    const middle = Number(names[row].getAttribute('y'));
    const area = { left, right: left + ems * 12 * unit, top: middle - 8 * unit, bottom: middle + 8 * unit };
    const outside = area.left > box.x + box.width || area.right < box.x || area.top > box.y + box.height || area.bottom < box.y;
    const free = !outside && taken.length < 400
      && taken.every((one) => area.left > one.right || area.right < one.left || area.top > one.bottom || area.bottom < one.top);
    names[row].classList.toggle('off', !free);
    if (free) taken.push(area);
  }
}

function show(x, y, width) {
  const share = width / box.width;
  Object.assign(box, { x, y, width, height: box.height * share });
  placeNames(chosen);
}
function zoom(factor, at) {
  const width = Math.min(whole.width * 4, Math.max(whole.width / 40, box.width / factor));
  const share = width / box.width;
  const point = at || { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  show(point.x - (point.x - box.x) * share, point.y - (point.y - box.y) * share, width);
}
const pan = (dx, dy) => show(box.x - dx * unitsPerPixel(), box.y - dy * unitsPerPixel(), box.width);
const fit = () => show(whole.x, whole.y, whole.width);
function pointOf(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function choose(row, move) {
  chosen = row;
  if (move) show(nodes[row].x - box.width / 2, nodes[row].y - box.height / 2, box.width);
  light(row);
}

let drag = null;
svg.addEventListener('pointerdown', (event) => { drag = { x: event.clientX, y: event.clientY, far: 0 }; svg.setPointerCapture(event.pointerId); });
svg.addEventListener('pointermove', (event) => {
  if (drag) {
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    drag = { x: event.clientX, y: event.clientY, far: drag.far + Math.abs(dx) + Math.abs(dy) };
    if (drag.far > 3) { svg.classList.add('moving'); pan(dx, dy); }
  } else if (chosen < 0) light(rowAt(event));
});
svg.addEventListener('pointerup', (event) => {
  const clicked = drag && drag.far <= 3;
  drag = null;
  svg.classList.remove('moving');
  if (clicked) choose(rowAt(event), false);
});
svg.addEventListener('pointercancel', () => { drag = null; svg.classList.remove('moving'); });
svg.addEventListener('pointerleave', () => { if (chosen < 0 && !drag) light(-1); });
svg.addEventListener('wheel', (event) => { event.preventDefault(); zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1, pointOf(event)); }, { passive: false });
function rowAt(event) {
  const found = document.elementFromPoint(event.clientX, event.clientY);
  const row = found && found.getAttribute('data-row');
  return row === null || row === false ? -1 : Number(row);
}

function find() {
  const words = plain(search.value.trim());
  if (words === '') { choose(-1, false); return; }
  const row = byWeight.find((one) => plain(nodes[one].label).startsWith(words)) ?? byWeight.find((one) => plain(nodes[one].label).includes(words));
  if (row === undefined) { choose(-1, false); card.textContent = 'No name on this map has these letters.'; }
  else choose(row, true);
}
search.addEventListener('input', find);
document.getElementById('list').addEventListener('click', (event) => {
  const button = event.target.closest('button[data-row]');
  if (button) choose(Number(button.dataset.row), true);
});
document.getElementById('in').addEventListener('click', () => zoom(1.5));
document.getElementById('out').addEventListener('click', () => zoom(1 / 1.5));
document.getElementById('fit').addEventListener('click', fit);
const keys = {
  '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(1 / 1.25), '0': fit, 'Escape': () => choose(-1, false),
  'ArrowLeft': () => pan(60, 0), 'ArrowRight': () => pan(-60, 0), 'ArrowUp': () => pan(0, 60), 'ArrowDown': () => pan(0, -60),
};
document.addEventListener('keydown', (event) => {
  const typing = event.target === search && event.key !== 'Escape';
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('details') || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
addEventListener('resize', () => placeNames(chosen));
placeNames(-1);
`;
