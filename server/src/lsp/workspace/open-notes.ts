/** The index of the documents that are open, up to date whenever it is asked for. */
import type { HistoryService, Note } from '../../core/service';
import { MentionIndex } from '../../core/workspace/mention-index';
import type { OpenDocuments } from '../open-documents';

const NO_STAMP = { size: 0, modified: 0 };

export class OpenNotes {
  readonly #documents: OpenDocuments;
  readonly #service: HistoryService;
  readonly #isPage: (uri: string) => boolean;
  readonly #index = new MentionIndex();
  readonly #read = new Map<string, Note>();

  /** `isPage`: the document is no note but the page of an entry. */
  constructor(documents: OpenDocuments, service: HistoryService, isPage: (uri: string) => boolean) {
    this.#documents = documents;
    this.#service = service;
    this.#isPage = isPage;
  }

  /** Reads what has changed, and hands out the index of all. */
  index(): MentionIndex {
    for (const uri of [...this.#read.keys()]) {
      if (this.#documents.get(uri) !== undefined) continue;
      this.#read.delete(uri);
      this.#index.remove(uri);
    }
    for (const { document } of this.#documents.all()) {
      const note = this.#isPage(document.uri) ? undefined : this.#documents.note(document.uri)?.note;
      if (note === undefined || this.#read.get(document.uri) === note) continue;
      this.#read.set(document.uri, note);
      this.#index.put(document.uri, NO_STAMP, this.#service.content(note));
    }
    return this.#index;
  }
}
