package vn.ocop.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void the_name_is_told_in_plain_letters_and_in_vietnamese() {
        assertEquals(
                "attachment; filename=\"bien-ban-hop-so-1-qd.pdf\";"
                        + " filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20h%E1%BB%8Dp%20s%E1%BB%91%201%2FQ%C4%90.pdf",
                new Attachment("Biên bản họp số 1/QĐ.pdf", "\"x\"").disposition());
    }

    @Test
    void a_name_cannot_break_out_of_the_header() {
        assertEquals(
                "attachment; filename=\"a-b-c.pdf\"; filename*=UTF-8''a%22%3B%0D%0Ab%2A%27c.pdf",
                new Attachment("a\";\r\nb*'c.pdf", "\"x\"").disposition());
    }
}
