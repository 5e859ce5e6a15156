package vn.ocop.platform.file;

/**
 * A file that is durably in the store.
 *
 * @param sha256 its name there: 64 lower-case hexadecimal digits of its content's SHA-256
 * @param size in bytes
 */
public record Stored(String sha256, long size) {}
