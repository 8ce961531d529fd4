/** Lays out a picture on a page: from nodes, ties and options to a scene of plain shapes that is ready to be written. */
import { contentTrouble, shownIn, type Shown } from './extent.ts';
import { LARGEST } from './frame.ts';
import { layersOf } from './layers.ts';
import { countsOf, legendGroups } from './legend.ts';
import { screenMap, wholeMap, type MapLayout } from './map.ts';
import { nameTexts, namedNodes } from './names.ts';
import { READABLE_POINTS, pagePoints, sizeTrouble, type PrintOptions } from './options.ts';
import { layOut, MARGIN, type Page } from './page.ts';
import type { Picture } from './picture.ts';
import type { Font, Measure, PageFacts, Scene } from './scene.ts';
import { signFont } from './ways.ts';
import { plainFont, regionFont, titleFont } from './words.ts';

export interface Composed { scene: Scene; facts: PageFacts }

/** Root of the area, in pixels, of the page that a whole map is drawn on: a printed page is this page made smaller or larger. */
const PAGE_SIDE = 800;
const SMALLEST_NAME = 11;
/** Lines of the legend are broken at a width between these, in pixels. */
const NARROWEST_LEGEND = 150;
const WIDEST_LEGEND = 200;
const TURNS = 8;
const DRAWN_WITH = 'Drawn with Coterie.';

/** Why this picture cannot be made, in a sentence that says what to do; null when it can. */
export function printTrouble(picture: Picture, options: PrintOptions): string | null {
  return sizeTrouble(options.format, options.size) ?? contentTrouble(picture, options.extent);
}

/** Every text that `compose` may write, with its font: what must be ready before it is asked to measure. */
export function textsOf(picture: Picture, options: PrintOptions): { text: string; font: Font }[] {
  const shown = shownIn(picture, options.extent);
  const inside = shown.nodes.slice(0, shown.inside);
  const always = { extent: options.extent, labels: { ...options.labels, least: 0 } };
  const names = [...picture.communities.map(({ letter, name }) => `${letter} ${name ?? ''}`), ...picture.sides ?? [], sourceOf(picture, shown), LEGEND_LETTERS];
  return [
    ...nameTexts(inside, namedNodes(inside, always, 1)),
    ...picture.regions.map(({ text }) => ({ text: `${text} …`, font: regionFont })),
    ...names.map((text) => ({ text, font: plainFont })),
    ...picture.signs.map(({ text }) => ({ text, font: signFont })),
    { text: `${options.title}…`, font: titleFont },
  ];
}

/** The legend's own words use these. */
const LEGEND_LETTERS = '\u2002ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ,.()…';

/** Lays the picture out. Throws a sentence when `printTrouble` has one. The same arguments always give the same scene. */
export function compose(picture: Picture, options: PrintOptions, measure: Measure): Composed {
  const trouble = printTrouble(picture, options);
  if (trouble !== null) throw new RangeError(trouble);
  const shown = shownIn(picture, options.extent);
  const { points, page } = pageFor({ picture, options, shown, measure });
  const map = (options.extent === 'screen' ? screenMap : wholeMap)({ picture, options, shown, frame: { ...page.frame }, points, measure });
  // Room was kept for the largest samples; they are drawn as large as the map has become.
  const { legend } = layOutPage({ picture, options, shown, measure }, page.size, map.fit.size, page.way);
  const background = options.background === 'transparent' ? null : picture.colors.paper;
  const scene = { ...page.size, points, background, title: options.title, layers: layersOf(picture, shown, map, { ...page, legend }, measure) };
  return { scene, facts: factsOf(shown, map, page, options, points) };
}

function factsOf(shown: Shown, map: MapLayout, page: Page, options: PrintOptions, points: number): PageFacts {
  const names = map.names.filter(({ at }) => at !== null);
  const printed = names.map(({ name }) => (name.note === null ? name.style.size : SMALLEST_NAME) * points);
  const facts: PageFacts = {
    nodes: shown.inside, ties: shown.ties.length, labels: names.length, wanted: Math.min(map.names.length, options.labels.count),
    smallestPoints: printed.length > 0 ? printed.reduce((a, b) => Math.min(a, b)) : null, remarks: [...page.remarks],
  };
  facts.remarks.push(...nameRemarks(facts));
  return facts;
}

function nameRemarks({ smallestPoints, labels, wanted }: PageFacts): string[] {
  const remarks: string[] = [];
  if (smallestPoints !== null && smallestPoints < READABLE_POINTS - 0.005) {
    remarks.push(`The smallest names print at ${smallestPoints.toFixed(1)} points; under ${READABLE_POINTS} points they are hard to read. Make the picture or the names larger, or leave small names out.`);
  }
  if (labels < wanted) remarks.push(`${wanted - labels} of ${wanted} names found no room. Make the picture larger or ask for fewer names.`);
  return remarks;
}

interface PageTask { picture: Picture; options: PrintOptions; shown: Shown; measure: Measure }

/** Size of a pixel in points, and the page laid out at that size. */
function pageFor(task: PageTask): { points: number; page: Page } {
  const { options, picture: { camera } } = task;
  const size = pagePoints(options.size);
  const laid = (points: number): Page => layOutPage(task, { width: size.width / points, height: size.height / points }, LARGEST);
  if (options.labels.points !== null) {
    const points = options.labels.points / SMALLEST_NAME;
    return { points, page: laid(points) };
  }
  if (options.extent === 'screen' && camera !== null) {
    // A pixel of the screen is a pixel of the scene: the page's words and legend come on top, so its scale is approached in turns.
    let points = Math.min(size.width / (camera.width + MARGIN * 2), size.height / (camera.height + MARGIN * 2));
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { frame } = laid(points);
      points *= Math.min(frame.width / camera.width, frame.height / camera.height);
    }
    return { points, page: laid(points) };
  }
  const points = Math.max(Math.sqrt(size.width * size.height) / PAGE_SIDE, READABLE_POINTS / SMALLEST_NAME);
  return { points, page: laid(points) };
}

function layOutPage({ picture, options, shown, measure }: PageTask, size: { width: number; height: number }, scale: number, way?: Page['way']): Page {
  const inside = shown.nodes.slice(0, shown.inside);
  const legend = options.legend
    ? legendGroups({ picture, nodes: inside, ties: shown.ties, steps: shown.steps, greyscale: options.greyscale, measure, scale, textWidth: Math.min(WIDEST_LEGEND, Math.max(NARROWEST_LEGEND, size.width * 0.3)) })
    : [];
  return layOut({ size, title: options.title, source: options.source ? sourceOf(picture, shown) : '', legend, colors: picture.colors, measure, ...(way === undefined ? {} : { way }) });
}

function sourceOf(picture: Picture, shown: Shown): string {
  return [countsOf(shown.nodes.slice(0, shown.inside), shown.ties.length), picture.source, DRAWN_WITH].filter((part) => part !== '').join(' ');
}
