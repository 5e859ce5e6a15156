package vn.ocop.assessment.review;

import vn.ocop.criteria.Stars;

/**
 * What a result must rise above to be recognised: nothing, or for an upgrade the stars that the product has, whose certificate stays
 * in place if the upgrade fails (ADR-0102).
 *
 * @param held 0, or 3 to 5
 */
public record Bar(int held) {

    public static final Bar NONE = new Bar(0);

    /** @throws IllegalArgumentException for stars that are never recognised */
    public Bar {
        if (held != 0 && (held < Stars.THREE.value() || held > Stars.FIVE.value())) {
            throw new IllegalArgumentException(held + " stars held");
        }
    }

    /** Enough for a decision somewhere: 3 stars, and more than are held. */
    boolean recognisable(Stars stars) {
        return stars.atLeast(Stars.THREE) && stars.value() > held;
    }

    /** Enough stars for a decision, were they not held already. */
    boolean stopsAlone(Stars stars) {
        return stars.atLeast(Stars.THREE) && stars.value() <= held;
    }
}
