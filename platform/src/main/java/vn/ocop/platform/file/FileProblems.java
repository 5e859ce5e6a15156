package vn.ocop.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.file.FileRefusal.FileTooLarge;
import vn.ocop.platform.file.FileRefusal.StorageUnavailable;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class FileProblems implements RefusalProblems<FileRefusal> {

    private static final long MEBIBYTE = 1 << 20;

    @Override
    public Class<FileRefusal> refusals() {
        return FileRefusal.class;
    }

    @Override
    public Problem describe(FileRefusal refusal) {
        return switch (refusal) {
            case FileTooLarge(long maxBytes) ->
                Problem.of("file-too-large", 413, maxBytes / MEBIBYTE).with("maxBytes", maxBytes);
            case FileRefusal.DigestMismatch(var algorithm) -> Problem.of("digest-mismatch", 400, algorithm);
            case FileRefusal.UploadBroken() -> Problem.of("upload-broken", 400);
            case FileRefusal.EncodingNotTaken(var encoding) -> Problem.of("encoding-not-taken", 415, encoding);
            case StorageUnavailable() -> Problem.of("storage-unavailable", 503);
        };
    }
}
