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
    void a_place_without_a_value_is_a_bug() {
        assertThrows(IllegalArgumentException.class, () -> Template.of("{{a}}").fill(Map.of()));
    }
}
