package vn.ocop.product.picture;

import vn.ocop.platform.file.Stored;

/**
 * A product's picture as it is stored: drawn anew, without what a camera writes beside it.
 *
 * @param width of the large one, in pixels
 */
record Picture(Stored large, Stored thumbnail, int width, int height) {}
