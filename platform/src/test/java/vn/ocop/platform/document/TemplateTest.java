package vn.ocop.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.document.Template.Html;

class TemplateTest {

    @Test
    void what_is_put_in_is_escaped_unless_it_is_markup_of_ours() {
        var filled =
                Template.of("<p>{{a}} {{b}}</p>").fill(Map.of("a", "<i>'\"&$1\\\u0001", "b", new Html("<b>x</b>")));

        assertEquals("<p>&lt;i&gt;&#39;&quot;&amp;$1\\ <b>x</b></p>", filled.text());
    }

    @Test
    void loose_tone_marks_are_composed() {
        assertEquals("Chè Đố", Template.escape("Che\u0300 \u0110o\u0302\u0301"));
    }

    @Test
    void elements_escape_everything_but_markup() {
        assertEquals(
                "<p>a &lt;b&gt; 3<i>c</i></p>",
                Markup.tag("p", "a <b> ", 3, Markup.tag("i", "c")).text());
    }

    @Test
    void a_place_without_a_value_is_a_bug() {
        assertThrows(IllegalArgumentException.class, () -> Template.of("{{a}}").fill(Map.of()));
    }
}
