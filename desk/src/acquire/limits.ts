/** How much of anything is taken in. What goes beyond is cut or refused, and said. */

/** Bytes of one page, feed, wire or lines of text: what comes after is cut. */
export const PAGE_BYTES = 20_000_000;
/** Bytes of one file or archive, as it lies on the disk. */
export const FILE_BYTES = 200_000_000;
/** Bytes that an archive may hold when unpacked, all members together. */
export const UNPACKED_BYTES = 1_000_000_000;
/** Entries of an archive, a feed, a sitemap or a table of addresses. */
export const ENTRIES = 10_000;
/** Unpacked bytes for one packed byte, once more than `RATIO_FROM_BYTES` came out. */
export const RATIO = 200;
/** Below so many bytes a high ratio harms nobody: a page of blanks is packed well. */
export const RATIO_FROM_BYTES = 5_000_000;
/** Elements within each other in XML. */
export const XML_DEPTH = 256;
/** Pages of a PDF. */
export const PDF_PAGES = 2_000;
/** Archives within archives: a feed in gzip, a WARC in a WACZ. */
export const NESTED = 2;
