/** What somebody says about a document or a block of it. */
export interface Comment {
  id: string;
  /** The comment that the thread begins with: its own id where it is the first. */
  thread: string;
  /** Null: about the document as a whole. */
  node: string | null;
  text: string;
  author: { id: string | null; name: string };
  /** Epoch ms. */
  createdAt: number;
  /** Of the first of a thread: it is done with. `at`: epoch ms. */
  settled: { at: number; by: string } | null;
}
