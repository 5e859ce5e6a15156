package vn.ocop.criteria;

import java.util.List;

/** A numbered section of a form; the numbers run through the parts. */
public record Section(String code, Text name, int max, List<Criterion> criteria) {

    public Section {
        criteria = List.copyOf(criteria);
    }
}
