package vn.ocop.product.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NumberingTest {

    @Test
    void a_product_code_reads_as_the_decision_prints_it() {
        assertEquals("08-01021-1-2026", new ProductCode("08", "01021", 1, 2026).text());
        assertEquals("08-01021-1048-2026", new ProductCode("08", "01021", 1048, 2026).text());
    }

    @Test
    void a_code_without_a_place_or_a_serial_cannot_exist() {
        assertThrows(IllegalArgumentException.class, () -> new ProductCode("8", "01021", 1, 2026));
        assertThrows(IllegalArgumentException.class, () -> new ProductCode("08", "1021", 1, 2026));
        assertThrows(IllegalArgumentException.class, () -> new ProductCode("08", "01021", 0, 2026));
        assertThrows(IllegalArgumentException.class, () -> new ProductCode("08", "01021", 1, 26));
    }

    @Test
    void a_slip_number_reads_as_form_01_prints_it() {
        assertEquals("7/PĐK-08-01021-2026", new SlipNumber(7, "08", "01021", 2026).text());
        assertThrows(IllegalArgumentException.class, () -> new SlipNumber(0, "08", "01021", 2026));
    }
}
