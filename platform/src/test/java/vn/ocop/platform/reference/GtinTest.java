package vn.ocop.platform.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "96385074, 00000096385074",
        "036000291452, 00036000291452",
        "4006381333931, 04006381333931",
        "8936000000011, 08936000000011",
        "10614141000415, 10614141000415",
        "893 6000-000011, 08936000000011"
    })
    void each_length_is_read_and_filled_up_to_fourteen(String typed, String padded) {
        assertEquals(Optional.of(padded), Gtin.read(typed).map(Gtin::padded));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "4006381333932",
                "4006381333913",
                "400638133393",
                "123456789",
                "893600000001X",
                "０４００６３８１３３３９３１"
            })
    void a_wrong_check_digit_length_or_sign_is_none(String typed) {
        assertTrue(Gtin.read(typed).isEmpty());
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        var right = "8936000000011";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = right.substring(0, i) + digit + right.substring(i + 1);
                assertEquals(typed.equals(right), Gtin.read(typed).isPresent(), typed);
            }
        }
    }
}
