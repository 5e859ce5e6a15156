package vn.ocop.platform.file;

import vn.ocop.platform.problem.Refusal;

/** Every "no" of the file store. */
public sealed interface FileRefusal extends Refusal {

    /**
     * More came than may be stored.
     *
     * @param maxBytes most bytes that this upload may have
     */
    record FileTooLarge(long maxBytes) implements FileRefusal {}

    /** The disk is full or cannot be written; the same upload may work later. */
    record StorageUnavailable() implements FileRefusal {}

    /** The bytes that came are not those that the sender announced. */
    record DigestMismatch(String algorithm) implements FileRefusal {}

    /** The sender broke off; nothing was kept. */
    record UploadBroken() implements FileRefusal {}

    record EncodingNotTaken(String encoding) implements FileRefusal {}
}
