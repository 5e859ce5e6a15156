package vn.ocop.product.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRulesTest {

    @ParameterizedTest(name = "{0} of 10 bytes: {1} to {2}")
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=2-5, 2, 5",
        "bytes=2-, 2, 9",
        "bytes=-3, 7, 9",
        "bytes=-99, 0, 9",
        "bytes=8-99, 8, 9"
    })
    void a_range_is_cut_to_the_file(String header, long first, long last) {
        assertEquals(Optional.of(new ByteRange(first, last)), ByteRange.parse(header, 10));
    }

    @ParameterizedTest
    @CsvSource({"bytes=-", "bytes=5-2", "items=0-1", "'bytes=0-1,3-4'", "''", ","})
    void what_is_no_single_range_is_ignored(@Nullable String header) {
        assertEquals(Optional.empty(), ByteRange.parse(header, 10));
    }

    @Test
    void a_range_behind_the_end_cannot_be_sent() {
        assertThrows(ByteRange.Unsatisfiable.class, () -> ByteRange.parse("bytes=10-", 10));
        assertThrows(ByteRange.Unsatisfiable.class, () -> ByteRange.parse("bytes=-0", 10));
    }

    @ParameterizedTest(name = "{0} declared {1}: {2}")
    @CsvSource({
        "a.PDF, application/pdf, true",
        "a.pdf, '', true",
        "a.pdf, application/octet-stream, true",
        "a.pdf, application/pdf; charset=binary, true",
        "a.pdf, image/png, false",
        "a.png, application/pdf, false",
        "pdf, '', false"
    })
    void a_name_and_a_type_are_claims(String name, String declared, boolean expected) {
        assertEquals(expected, FileKind.PDF.isClaimedBy(name, declared));
    }
}
