import type { Comment } from '../../model/sheet';
import type { Relationship } from '../package/relationships';
import { readXml, type XmlHandlers } from '../package/xml';
import type { ZipPackage } from '../package/zip-package';
import { decodeEscapes } from './escapes';
import { parseCell } from './references';

/**
 * The comments of a sheet. Where Excel kept a threaded comment as well as a note for older versions, the thread's first
 * comment counts. A damaged comments part costs the comments, not the workbook.
 */
export function readComments(
  zip: ZipPackage,
  relationships: readonly Relationship[],
  people: ReadonlyMap<string, string>,
): Comment[] {
  const byCell = new Map<string, Comment>();
  for (const [type, read] of [
    ['comments', readNotes],
    ['threadedComment', readThreads],
  ] as const) {
    for (const { target } of relationships.filter((candidate) => candidate.type === type)) {
      for (const comment of attempt(() => read(zip, target, people)))
        byCell.set(`${comment.row} ${comment.column}`, comment);
    }
  }
  return [...byCell.values()];
}

/** Names of people by the id threaded comments use. */
export function readPeople(zip: ZipPackage, part: string | undefined): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  if (part === undefined) return people;
  attempt(() => {
    read(zip, part, {
      open({ name, attributes }) {
        if (name === 'person') people.set(attributes['id'] ?? '', attributes['displayName'] ?? '');
      },
    });
    return [];
  });
  return people;
}

function attempt(read: () => Comment[]): Comment[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function read(zip: ZipPackage, part: string, handlers: XmlHandlers): void {
  const source = zip.text(part);
  if (source) readXml(source.text, part, handlers);
}

function readNotes(zip: ZipPackage, part: string): Comment[] {
  const comments: Comment[] = [];
  const authors: string[] = [];
  let place: ReturnType<typeof parseCell>;
  let author = '';
  let pieces = '';
  read(zip, part, {
    open({ name, attributes }) {
      if (name !== 'comment') return;
      place = parseCell(attributes['ref'] ?? '');
      author = authors[Number(attributes['authorId'])] ?? '';
      pieces = '';
    },
    close(name, text) {
      if (name === 'author') authors.push(text);
      else if (name === 't') pieces += text;
      else if (name === 'comment' && place) comments.push({ ...place, author, text: decodeEscapes(pieces) });
    },
  });
  return comments;
}

function readThreads(zip: ZipPackage, part: string, people: ReadonlyMap<string, string>): Comment[] {
  const comments: Comment[] = [];
  let place: ReturnType<typeof parseCell>;
  let author = '';
  read(zip, part, {
    open({ name, attributes }) {
      if (name !== 'threadedComment') return;
      const isReply = attributes['parentId'] !== undefined;
      place = isReply ? undefined : parseCell(attributes['ref'] ?? '');
      author = people.get(attributes['personId'] ?? '') ?? '';
    },
    close(name, text) {
      if (name === 'text' && place) comments.push({ ...place, author, text: decodeEscapes(text) });
    },
  });
  return comments;
}
