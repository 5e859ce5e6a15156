package vn.ocop.assessment.push;

/** How far a file has come. */
enum PushState {
    QUEUED,
    CHECKING,
    APPLYING,
    DONE,
    DONE_WITH_REJECTIONS,
    FAILED,
    CANCELLED;

    boolean over() {
        return switch (this) {
            case QUEUED, CHECKING, APPLYING -> false;
            case DONE, DONE_WITH_REJECTIONS, FAILED, CANCELLED -> true;
        };
    }
}
