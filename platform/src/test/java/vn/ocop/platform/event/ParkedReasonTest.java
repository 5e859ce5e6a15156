package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is told of an event that cannot be applied. */
class ParkedReasonTest {

    private static final Topic OPEN = new Topic("ocop.open.v1", Topic.Lane.LIVE, false);
    private static final Topic ERASABLE = new Topic("ocop.restricted.v1", Topic.Lane.LIVE, true);

    private final Inbox.Unusable unfit =
            new Inbox.Unusable("data does not fit x.v1", "not a UUID: \"Nguyễn Thị Mẫu\"", null);
    private final RuntimeException refused =
            new IllegalStateException("wrapped", new IllegalArgumentException("Key (name)=(Nguyễn Thị Mẫu) exists"));

    @Test
    void of_an_open_topic_it_says_all_that_helps_to_repair_it() {
        assertEquals(
                "Unusable: data does not fit x.v1: not a UUID: \"Nguyễn Thị Mẫu\"", BatchApplier.reason(OPEN, unfit));
        assertEquals(
                "IllegalArgumentException: Key (name)=(Nguyễn Thị Mẫu) exists", BatchApplier.reason(OPEN, refused));
    }

    @Test
    void of_a_topic_that_can_be_erased_it_quotes_nothing() {
        assertEquals("Unusable: data does not fit x.v1", BatchApplier.reason(ERASABLE, unfit));
        assertEquals("IllegalArgumentException", BatchApplier.reason(ERASABLE, refused));
    }
}
