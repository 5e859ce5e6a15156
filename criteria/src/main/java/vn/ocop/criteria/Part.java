package vn.ocop.criteria;

import java.util.List;

/** Part A (product and community), B (marketing and story) or C (quality) of a form. */
public record Part(String code, Text name, int max, List<Section> sections) {

    public Part {
        sections = List.copyOf(sections);
    }
}
