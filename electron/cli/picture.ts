/** `coterie picture`: the map of a library as PDF, SVG or PNG. */
import { basename, extname } from 'node:path';
import { Option, type Command } from 'commander';
import { pictureOfLibrary } from '../core/print/library.ts';
import { print } from '../core/print/print.ts';
import { PrintError } from '../core/print/trouble.ts';
import type { Library } from '../core/store/open.ts';
import { Counting, NetworkKind } from '../../shared/model/slice.ts';
import { firstOptions, PictureFormat, PrintOptions, type PictureSize } from '../../shared/print/options.ts';
import { bytes } from '../../shared/text/words.ts';

export interface PictureWords {
  readonly library: string;
  readonly out: string;
  readonly format?: string;
  readonly size: string;
  readonly dpi: string;
  readonly network: NetworkKind;
  readonly counting: Counting;
  readonly title: string;
  readonly background: PrintOptions['background'];
  readonly labels: string;
  readonly labelPoints?: string;
  readonly legend: boolean;
  readonly regions: boolean;
  readonly source: boolean;
  readonly greyscale: boolean;
}

/** Describes the command. */
export function pictureCommand(program: Command): Command {
  return program.command('picture').description('draws the map of a library for print')
    .requiredOption('--library <file>', 'the library')
    .requiredOption('--out <file>', 'the picture: .pdf, .svg or .png')
    .addOption(new Option('--format <format>', 'when the name of the file does not tell').choices(PictureFormat.options))
    .option('--size <size>', 'width and height with mm, in or px', '180x120mm')
    .addOption(new Option('--dpi <dpi>', 'pixels in an inch').choices(['150', '300', '600']).default('300'))
    .addOption(new Option('--network <network>', 'which map').choices(NetworkKind.options).default('coauthors'))
    .addOption(new Option('--counting <counting>', 'how a paper adds to its ties').choices(Counting.options).default('fractional'))
    .option('--title <text>', 'above the map', '')
    .addOption(new Option('--background <background>', 'what the map stands on').choices(['white', 'transparent', 'dark']).default('white'))
    .option('--labels <count>', 'how many names at most', String(firstOptions.labels.count))
    .option('--label-points <points>', 'printed size of the smallest names')
    .option('--no-legend', 'without the legend')
    .option('--no-regions', 'without the names of communities')
    .option('--no-source', 'without the line that says what is shown')
    .option('--greyscale', 'communities by shape as well as by colour', false);
}

const units = { mm: 'mm', in: 'inch', inch: 'inch', px: 'px' } as const;

/** Reads `180x120mm`. */
function sizeOf(text: string): Pick<PictureSize, 'unit' | 'width' | 'height'> {
  const found = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in|inch|px)$/u.exec(text.replaceAll(/\s/gu, '').toLowerCase());
  const unit = units[(found?.[3] ?? '') as keyof typeof units] as PictureSize['unit'] | undefined;
  if (!found || unit === undefined) throw new PrintError(`"${text}" is no size. Give width and height with a unit, such as 180x120mm, 7x5in or 1920x1080px.`);
  return { unit, width: Number(found[1]), height: Number(found[2]) };
}

function optionsOf(words: PictureWords): PrintOptions {
  const format = PictureFormat.safeParse(words.format ?? extname(words.out).slice(1).toLowerCase());
  if (!format.success) throw new PrintError(`The name ${basename(words.out)} does not tell a format. End it in .pdf, .svg or .png, or name the format with --format.`);
  const options = PrintOptions.safeParse({
    ...firstOptions, format: format.data, size: { ...sizeOf(words.size), dpi: Number(words.dpi) },
    background: words.background, title: words.title, legend: words.legend, regions: words.regions, source: words.source, greyscale: words.greyscale,
    labels: { ...firstOptions.labels, count: Number(words.labels), points: words.labelPoints === undefined ? null : Number(words.labelPoints) },
  });
  if (!options.success) throw new PrintError('A number is not one, or is out of bounds. --labels takes a count, --label-points a size from 1 to 200, and a title has at most 300 letters.');
  return options.data;
}

/** True when the picture was made; `err` gets what it shows, or why there is none. */
export async function pictureTo(library: Library, words: PictureWords, terminal: { err(text: string): void }): Promise<boolean> {
  try {
    const options = optionsOf(words);
    const { network, counting, background } = words;
    const picture = await pictureOfLibrary(library.reader, { network, counting, background, source: '' });
    const printing = print({ picture, options, file: words.out, view: null });
    let step = await printing.next();
    while (!step.done) step = await printing.next();
    const { nodes, ties, labels, bytes: size, pixels, remarks } = step.value;
    const extent = pixels === null ? words.size : `${pixels.width} by ${pixels.height} pixels`;
    terminal.err(`${words.out} was written and read back: ${nodes} nodes, ${ties} ties, ${labels} names; ${extent}, ${bytes(size)}.\n${remarks.map((remark) => `${remark}\n`).join('')}`);
    return true;
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    terminal.err(`${error.message}\n`);
    return false;
  }
}
