package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ocop.platform.file.FileRefusal;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.MediaTypes;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.problem.Refused;

/** Takes an uploaded file into the file store if its content is of a kind that is taken, and is what it says. */
@ApplicationScoped
public class UploadUseCases {

    /** 50 MiB. */
    static final long MAX_BYTES = 50L << 20;

    private static final int MAX_NAME = 200;

    private final FileStore files;

    UploadUseCases(FileStore files) {
        this.files = files;
    }

    public Kept keep(FileUpload upload) {
        if (upload.size() == 0) {
            throw new Refused(new EvidenceRefusal.FileEmpty());
        }
        if (upload.size() > MAX_BYTES) {
            throw new Refused(new FileRefusal.FileTooLarge(MAX_BYTES));
        }
        try {
            var name = Objects.requireNonNullElse(upload.fileName(), "");
            var kind = kind(upload, name);
            try (var in = Files.newInputStream(upload.filePath())) {
                return new Kept(files.put(in, MAX_BYTES), shown(name), kind.mediaType());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileKind kind(FileUpload upload, String name) throws IOException {
        var detected = MediaTypes.detect(upload.filePath()).orElse("?");
        var declared = Objects.requireNonNullElse(upload.contentType(), "");
        var kind = FileKind.of(detected)
                .orElseThrow(() -> new Refused(
                        FileKind.of(declared).isPresent() || claimsAKind(name)
                                ? new EvidenceRefusal.KindMismatch(claim(name, declared), detected)
                                : new EvidenceRefusal.KindNotTaken(detected, FileKind.all())));
        if (!kind.isClaimedBy(name, declared)) {
            throw new Refused(new EvidenceRefusal.KindMismatch(claim(name, declared), kind.mediaType()));
        }
        return kind;
    }

    private static boolean claimsAKind(String name) {
        for (var kind : FileKind.values()) {
            if (kind.isClaimedBy(name, "")) {
                return true;
            }
        }
        return false;
    }

    private static String claim(String name, String declared) {
        return declared.isEmpty() ? shown(name) : shown(name) + " (" + declared + ")";
    }

    /** Without path and control characters, and short enough to store; the ending stays. */
    private static String shown(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return plain.length() <= MAX_NAME ? plain : plain.substring(plain.length() - MAX_NAME);
    }

    /** @param mediaType as the content proves */
    public record Kept(Stored stored, String fileName, String mediaType) {}
}
