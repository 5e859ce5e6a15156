package vn.ocop.platform.file;

import java.io.IOException;

/** The sender's stream failed, which is not the store's fault. */
final class BrokenUpload extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenUpload(IOException cause) {
        super(cause);
    }
}
