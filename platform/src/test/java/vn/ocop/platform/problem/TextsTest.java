package vn.ocop.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(List.of(new PlatformMessages()));

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(
                texts.all(Texts.VIETNAMESE).keySet().stream().sorted().toList(),
                texts.all(Texts.ENGLISH).keySet().stream().sorted().toList());
    }

    @Test
    void a_text_in_a_text_is_translated_too() {
        var args = List.<Object>of(new Texts.Key("kind.dead-letter"), "7");
        assertEquals("Không có sự kiện treo 7.", texts.find("not-found.detail", Texts.VIETNAMESE, args));
        assertEquals("There is no parked event 7.", texts.find("not-found.detail", Texts.ENGLISH, args));
    }

    @Test
    void numbers_are_printed_as_they_are() {
        assertEquals("Longer than 20000.", texts.get("field.too-long", Texts.ENGLISH, 20_000));
    }

    @Test
    void vietnamese_unless_english_is_liked_better() {
        assertEquals(Texts.VIETNAMESE, Texts.preferred(null));
        assertEquals(Texts.VIETNAMESE, Texts.preferred("de-DE"));
        assertEquals(Texts.VIETNAMESE, Texts.preferred("vi-VN,vi;q=0.9,en;q=0.8"));
        assertEquals(Texts.ENGLISH, Texts.preferred("en-US,vi;q=0.5"));
        assertEquals(Texts.VIETNAMESE, Texts.preferred(";;;"));
    }
}
