/**
 * Where the client finds the pages of entries: under `rapallo:` if it can show documents that the server holds, else in
 * files that the shell writes on demand.
 */
import { LocationLink, type Location, type Range } from 'vscode-languageserver';
import type { EntryTarget, HistoryService } from '../core/service';
import type { PageFiles, Platform } from './platform';
import type { PositionEncoding } from './position-encoding';

export const ENTRY_SCHEME = 'rapallo';

const CHECKS = 'checks/';

export class EntryLocations {
  readonly #service: HistoryService;
  readonly #files: PageFiles | undefined;
  readonly #virtual: boolean;
  readonly #encoding: PositionEncoding;
  readonly #readCheckPages: () => Readonly<Record<string, string>>;
  #checkPages: Readonly<Record<string, string>> | undefined;
  readonly #checkUris = new Map<string, string | undefined>();

  /** `virtual`: the client shows documents of the scheme `rapallo`. */
  constructor(service: HistoryService, { pages, checkPages }: Platform, encoding: PositionEncoding, virtual: boolean) {
    this.#service = service;
    this.#files = pages;
    this.#readCheckPages = checkPages ?? (() => ({}));
    this.#virtual = virtual;
    this.#encoding = encoding;
  }

  /** The URI of an entry's page, and the line (from 0) of an anchor in it. */
  locate(target: EntryTarget): { uri: string; line: number; lineLength: number } | undefined {
    const page = this.#service.page(target.entryId);
    if (page === undefined) return undefined;
    const uri = this.#virtual ? entryUri(target.entryId) : this.#files?.write(target.entryId, page.markdown);
    const line = page.lines.get(target.anchor) ?? 0;
    return uri === undefined ? undefined : { uri, line, lineLength: this.#encoding.lengthOf(page.markdown.split('\n')[line] ?? '') };
  }

  /** The line of an anchor on the page of an entry, and what stands there. */
  lineOf(target: EntryTarget): { location: Location; text: string } | undefined {
    const place = this.locate(target);
    if (place === undefined) return undefined;
    const text = this.#service.page(target.entryId)?.markdown.split('\n')[place.line] ?? '';
    return { location: { uri: place.uri, range: { start: { line: place.line, character: 0 }, end: { line: place.line, character: place.lineLength } } }, text };
  }

  /** The text of a page: an entry, an index, or what a check sees (`checks/weekday`). */
  pageText(pageId: string): string | undefined {
    return pageId.startsWith(CHECKS) ? this.#checkPage(pageId.slice(CHECKS.length)) : this.#service.page(pageId)?.markdown;
  }

  /** The URI of the page of a check. */
  checkUri(id: string): string | undefined {
    if (!this.#checkUris.has(id)) {
      const text = this.#checkPage(id);
      this.#checkUris.set(id, text === undefined ? undefined : this.#virtual ? entryUri(CHECKS + id) : this.#files?.write(CHECKS + id, text));
    }
    return this.#checkUris.get(id);
  }

  #checkPage(id: string): string | undefined {
    this.#checkPages ??= this.#readCheckPages();
    return Object.hasOwn(this.#checkPages, id) ? this.#checkPages[id] : undefined;
  }

  /** The page that a document is, wherever the client found it. */
  pageIdOf(uri: string): string | undefined {
    return pageIdOf(uri) ?? this.#files?.pageIdOf(uri);
  }

  link(target: EntryTarget, origin: Range): LocationLink | undefined {
    const place = this.locate(target);
    if (place === undefined) return undefined;
    const range = { start: { line: place.line, character: 0 }, end: { line: place.line, character: place.lineLength } };
    return LocationLink.create(place.uri, range, range, origin);
  }

  /** The place of an entry: the title of its page, or its part of the page of a treaty. */
  pageOf(entryId: string): Location | undefined {
    const entry = this.#service.facts.entry(entryId);
    const place = entry === undefined ? undefined : this.locate({ entryId: entry.partOf ?? entry.id, anchor: entry.partOf === undefined ? 'title' : `part:${entry.id}` });
    return place === undefined ? undefined : { uri: place.uri, range: { start: { line: place.line, character: 0 }, end: { line: place.line, character: place.lineLength } } };
  }

  location(target: EntryTarget): Location | undefined {
    const place = this.locate(target);
    return place === undefined ? undefined : { uri: place.uri, range: { start: { line: place.line, character: 0 }, end: { line: place.line, character: 0 } } };
  }
}

export function entryUri(pageId: string): string {
  return `${ENTRY_SCHEME}:/${pageId}.md`;
}

/** The page that a `rapallo:` URI names: `rapallo:/people/georgy-chicherin.md` is `people/georgy-chicherin`. */
export function pageIdOf(uri: string): string | undefined {
  return /^rapallo:\/{1,3}([a-z]+\/[a-z0-9-]+)\.md(?:[?#].*)?$/.exec(uri)?.[1];
}
