import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { wordsFor } from '../../load/find-files.ts';
import type { Logo } from '../../render/page.ts';
import { positionAt } from '../../text/source.ts';
import { Failure, type World } from '../world.ts';

/** Bytes; the sign stands in every page, and a larger one is a photo. */
const LARGEST_LOGO = 1_000_000;
const LARGEST_CSS = 1_000_000;

/** How the files of pictures begin. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** What a style could ask of a server, or of another file: neither can be had from a page that stands alone. */
const OUTSIDE = /@import\b|\b(?:url|src|image|image-set)\(\s*(?!['"]?(?:data:|#)|\))/gi;

/**
 * Reads the organisation's sign. What it is is seen by what stands in the file; as an image in a page, an SVG runs no script and loads nothing.
 *
 * Throws a `Failure` where the file cannot be read, is too large, or is no such picture.
 */
export async function readLogo(path: string, world: World): Promise<Logo> {
  const bytes = await read(path, '--logo', LARGEST_LOGO, world);
  const type = typeOf(bytes);
  if (!type)
    throw new Failure(
      `${path} (--logo) is no PNG, JPEG or SVG${extname(path) === '' ? '' : `, whatever its name says`}. Save the picture as one of these.`,
    );
  return { type, base64: bytes.toString('base64') };
}

function typeOf(bytes: Buffer): Logo['type'] | undefined {
  if (PNG.every((byte, index) => bytes[index] === byte)) return 'image/png';
  if (JPEG.every((byte, index) => bytes[index] === byte)) return 'image/jpeg';
  const start = bytes.toString('utf8', 0, 4000);
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(start)
    ? 'image/svg+xml'
    : undefined;
}

/**
 * Reads style for pages.
 *
 * Throws a `Failure` where the file cannot be read, or where the style asks for something outside of it: a page works without a network, and tells no server who reads it.
 */
export async function readCss(path: string, world: World): Promise<string> {
  const text = (await read(path, '--css', LARGEST_CSS, world)).toString('utf8').replace(/^\uFEFF/, '');
  // Comments ask for nothing; they become as many spaces, so that places stay.
  const bare = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const [first] = bare.matchAll(OUTSIDE);
  if (first) {
    const { line, column } = positionAt({ path, text }, first.index);
    const found = text.slice(first.index).split('\n', 1)[0]?.trim().slice(0, 60);
    throw new Failure(
      `${path}:${line}:${column} asks for something outside the page: ${found}\nA page asks nothing of any server. Put pictures and fonts into the style itself, as url(data:…).`,
    );
  }
  return text;
}

async function read(path: string, option: string, most: number, { cwd }: World): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(resolve(cwd, path));
  } catch (error) {
    throw new Failure(`Cannot read ${path} (${option}): ${wordsFor(error)}.`);
  }
  if (bytes.length > most)
    throw new Failure(
      `${path} (${option}) has ${Math.ceil(bytes.length / 1000)} kB, and it would stand in every page: ${most / 1000} kB are the most.`,
    );
  return bytes;
}
