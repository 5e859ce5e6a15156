package vn.ocop.product.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a proof may be: papers, pictures, office documents, film and sound. Anything else is refused. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    MP4("video/mp4", "mp4", "m4v"),
    MP3("audio/mpeg", "mp3");

    private static final String UNDECLARED = "application/octet-stream";

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot change
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Every media type that is taken, for people. */
    static String all() {
        return String.join(
                ", ",
                Arrays.stream(values()).map(kind -> kind.endings.getFirst()).toList());
    }

    /**
     * Whether the sender told the truth: the name's ending belongs to this kind, and so does the declared type if there is one.
     *
     * @param declared media type as sent, perhaps with parameters; empty if none
     */
    boolean isClaimedBy(String fileName, String declared) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending))
                && (type.isEmpty() || type.equals(UNDECLARED) || type.equals(mediaType));
    }
}
