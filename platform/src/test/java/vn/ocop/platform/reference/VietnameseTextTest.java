package vn.ocop.platform.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Đắk Lắk, dak lak",
        "Hoàng Su Phì, hoang su phi",
        "Hoà Bình, hoa binh",
        "Hòa Bình, hoa binh",
        "THỪA THIÊN HUẾ, thua thien hue",
        "Mười Ưu, muoi uu",
        "Xã Ea Đrăng 2, xa ea drang 2",
    })
    void a_key_has_neither_marks_nor_capitals(String text, String key) {
        assertEquals(key, VietnameseText.fold(text));
    }

    @Test
    void the_form_of_unicode_does_not_matter() {
        var text = "Đặc khu Trường Sa";
        assertEquals(
                VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFC)),
                VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }
}
