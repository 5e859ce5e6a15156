package vn.ocop.platform.rows;

import org.jspecify.annotations.Nullable;

/** How far a file of rows has come. */
public enum ImportState {
    QUEUED,
    CHECKING,
    APPLYING,
    DONE,
    DONE_WITH_REJECTIONS,
    FAILED,
    CANCELLED;

    public boolean over() {
        return switch (this) {
            case QUEUED, CHECKING, APPLYING -> false;
            case DONE, DONE_WITH_REJECTIONS, FAILED, CANCELLED -> true;
        };
    }

    /**
     * Of a file that was read to where it can be read.
     *
     * @param failure why not to its end; null if it was
     */
    public static ImportState ended(@Nullable Object failure, long rejected) {
        if (failure != null) {
            return FAILED;
        }
        return rejected > 0 ? DONE_WITH_REJECTIONS : DONE;
    }
}
