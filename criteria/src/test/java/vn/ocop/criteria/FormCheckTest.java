package vn.ocop.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    private static ObjectNode tea() {
        return (ObjectNode) Resources.read("/criteria/qd26-2026/set-11.json");
    }

    private static String faultOf(ObjectNode form) {
        return String.valueOf(assertThrows(IllegalStateException.class, () -> FormReader.read("test", form))
                .getMessage());
    }

    @Test
    void a_form_that_does_not_add_up_names_every_fault() {
        var form = tea();
        ((ObjectNode) form.at("/parts/0/sections/0/criteria/0/options/2")).put("points", 2);
        ((ObjectNode) form.at("/parts/0/sections/0/criteria/1/options/2")).put("no", 2);

        assertEquals("test/11: best option of 1.1: 2, not 3; option number in 1.2: 2, not 3", faultOf(form));
    }

    @Test
    void a_minimum_that_is_not_carried_upward_is_a_fault() {
        var form = tea();
        ((ObjectNode) form.at("/parts/0/sections/0/criteria/0/min_points_for_star")).remove("5");

        assertEquals("test/11: minimum of 1.1 for 5 stars: 0, not 2", faultOf(form));
    }

    @Test
    void a_part_of_the_wrong_size_is_a_fault() {
        var form = tea();
        ((ObjectNode) form.at("/parts/1")).put("max", 26);

        assertEquals("test/11: total: 101, not 100; part B: 25, not 26", faultOf(form));
    }
}
